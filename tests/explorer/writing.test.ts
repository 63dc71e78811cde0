import { describe, expect, it } from 'vitest';
import { chooseLanguage } from '../../src/explorer/language/language.ts';
import { changeParameters } from '../../src/explorer/navigation/useParameters.ts';
import { type Bounds, formatBounds, formatQuantity } from '../../src/explorer/parts/formatBounds.ts';
import { formatDate, type ShownDate } from '../../src/explorer/parts/formatDate.ts';
import { markWords } from '../../src/explorer/parts/markWords.ts';
import { everyMonth } from '../../src/explorer/views/statements/everyMonth.ts';

const date = (edtf: string): ShownDate => ({ edtf, precision: 'DAY' });

describe('a date', () => {
  it.each([
    ['2024-07-24', '24 July 2024', '2024年7月24日'],
    ['2024-04', 'April 2024', '2024年4月'],
    ['2015', '2015', '2015年'],
    ['2024-07-24/..', 'from 24 July 2024', '2024年7月24日起'],
    ['../2024', 'until 2024', '至2024年'],
    ['2023-12/2024-03', 'December 2023 – March 2024', '2023年12月—2024年3月'],
    ['2024-21', '2024-21', '2024-21'],
  ])('%s is written no more exactly than it is known: %s, %s', (edtf, english, chinese) => {
    expect([formatDate(date(edtf), 'en'), formatDate(date(edtf), 'zh')]).toEqual([english, chinese]);
  });
});

describe('a number', () => {
  const bounds = (some: Partial<Bounds>): Bounds => ({
    value: null,
    lower: null,
    lowerExclusive: false,
    upper: null,
    upperExclusive: false,
    approximate: false,
    unit: 'percent',
    ...some,
  });
  it.each([
    [{ value: 30 }, '30%', '30%'],
    [{ value: 30, approximate: true }, 'about 30%', '约 30%'],
    [{ lower: 10 }, 'at least 10%', '至少 10%'],
    [{ lower: 10, lowerExclusive: true }, 'more than 10%', '超过 10%'],
    [{ upper: 5 }, 'at most 5%', '至多 5%'],
    [{ upper: 5, upperExclusive: true }, 'less than 5%', '不到 5%'],
    [{ lower: 5, upper: 10 }, '5% – 10%', '5%—10%'],
    [{ value: 1, unit: 'year' }, '1 year', '1 年'],
    [{ lower: 200, lowerExclusive: true, unit: 'company' }, 'more than 200 companies', '超过 200 家公司'],
  ])('%j is written with its bounds: %s, %s', (some, english, chinese) => {
    expect([formatBounds(bounds(some), 'en'), formatBounds(bounds(some), 'zh')]).toEqual([english, chinese]);
  });

  it('of money has its currency, its size in words, and the time it is counted in', () => {
    expect(formatQuantity(1_500_000, 'USD', 'en')).toBe('US$1.5 million');
    expect(formatQuantity(10_000_000, 'CNY', 'zh')).toBe('¥1000万');
    expect(formatQuantity(300, 'CNY/day', 'en')).toBe('CN¥300 a day');
    expect(formatQuantity(300, 'CNY/day', 'zh')).toBe('每天 ¥300');
  });
});

describe('marked words', () => {
  const marked = (text: string, words: readonly string[]) =>
    markWords(text, words)
      .map(({ text: stretch, isMarked }) => (isMarked ? `[${stretch}]` : stretch))
      .join('');
  it('keep the text as it is around them', () => {
    expect(marked('he said “open” and “closed”', ['closed', 'open'])).toBe('he said “[open]” and “[closed]”');
  });
  it('that overlap are marked once, and absent ones not at all', () => {
    expect(marked('openness', ['openness', 'open', 'shut', ''])).toBe('[openness]');
  });
});

describe('the language', () => {
  it.each([
    ['zh', ['en-GB'], 'zh'],
    [null, ['zh-TW', 'en'], 'zh'],
    [null, ['fr', 'en-US', 'zh'], 'en'],
    ['xx', ['fr'], 'en'],
  ])('asked as %s by a browser of %j is %s', (asked, preferred, language) => {
    expect(chooseLanguage(asked, preferred)).toBe(language);
  });
});

describe('parameters of an address', () => {
  it('change where they are named, leave where they are empty, and stay otherwise', () => {
    const before = new URLSearchParams('lang=zh&speaker=a&pages=3');
    const after = changeParameters(before, { speaker: ['b', 'c'], pages: undefined, as: 'table', order: '' });
    expect(after.toString()).toBe('lang=zh&speaker=b&speaker=c&as=table');
    expect(before.toString()).toBe('lang=zh&speaker=a&pages=3');
  });
});

describe('a time axis', () => {
  it('has its months in order, the empty ones too', () => {
    const times = ['2024-02', '2023-12', '2015'].map((key) => ({ key, count: 2 }));
    expect(everyMonth(times).map(({ key, count }) => [key, count])).toEqual([
      ['2015', 2],
      ['2023-12', 2],
      ['2024-01', 0],
      ['2024-02', 2],
    ]);
  });
  it('leaves long silences out', () => {
    const times = ['2005-01', '2024-01'].map((key) => ({ key, count: 1 }));
    expect(everyMonth(times)).toHaveLength(2);
  });
});
