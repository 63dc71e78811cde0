import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test.each([
  'should-models-be-open',
  'is-an-open-model-open-software',
  'which-is-stronger',
  'which-is-more-expensive',
  'what-suits-whom',
  'how-do-models-earn',
  'who-will-survive',
  'why-do-china-and-the-us-argue-differently',
])('the question %s has positions and is written somewhere', async (slug) => {
  const { question } = await ask(
    'query ($id: ID!) { question(id: $id) { text zh: text(language: ZH) positions { id question { id } } citations { start } } }',
    { id: `question:${slug}` },
  );
  expect(question.positions.length).toBeGreaterThan(1);
  expect(question.citations).not.toEqual([]);
  expect(question.text).toMatch(/\?$/);
  expect(question.zh).toMatch(/？$/);
});

test('a question is found by words of either language', async () => {
  const { zh, en } = await ask(
    '{ zh: questions(where: { text: { contains: "更贵" } }) { nodes { id } } en: questions(where: { text: { contains: "COST MORE" } }) { nodes { id } } }',
  );
  expect(zh.nodes).toEqual([{ id: 'question:which-is-more-expensive' }]);
  expect(en).toEqual(zh);
});
