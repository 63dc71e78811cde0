import { expect, test } from 'vitest';
import { foldedText, lengthOf, unfolded } from '../../src/analysis/search/foldedText.ts';
import { fold } from '../../src/engine/fold.ts';
import { runsOf } from '../../src/engine/searchTerms.ts';

// Text in ASCII takes a way of its own; another letter behind it leads it the general way.
const other = 'ж';
const texts = [
  '',
  'Li Yan-hong',
  'GPT-4o (2024)',
  ' two  spaces ',
  'a_b.c',
  Array.from({ length: 95 }, (_, place) => String.fromCharCode(32 + place)).join(''),
];

test.each(texts)('%j is folded and parted as any text is', (text) => {
  expect(fold(text) + other).toBe(fold(text + other));
  expect([...runsOf(fold(text)), { text: other, spaceless: false }]).toEqual(runsOf(`${fold(text)} ${other}`));
  const [plain, general] = [foldedText(text), foldedText(text + other)];
  expect(plain.text + other).toBe(general.text);
  for (let start = 0; start < text.length; start++)
    expect(unfolded(plain, start, start + 1)).toEqual(unfolded(general, start, start + 1));
});

test.each([...texts, '李彦宏', '𠮷野家', '🐼👩🏽‍🔬', '\ud800x\udc00'])('%j is as long as it has code points', (text) => {
  expect(lengthOf(text)).toBe(Array.from(text).length);
});
