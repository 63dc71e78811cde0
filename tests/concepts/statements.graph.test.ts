import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('three utterances are printed word for word', async () => {
  const { statements } = await ask(
    '{ statements(where: { mode: { eq: VERBATIM } }, orderBy: [{ field: DATE }, { field: ID }]) { nodes { id quote date { edtf } } } }',
  );
  expect(
    statements.nodes.map(({ id, date }: { id: string; date: { edtf: string } | null }) => [id, date?.edtf ?? null]),
  ).toEqual([
    ['statement:li-yanhong-open-is-dearest', '2024-04'],
    ['statement:zhou-jingren-open-source-has-given-much', '2024-05'],
    ['statement:cloud-vendor-model-head-3-knock-out-has-begun', null],
  ]);
  for (const { quote } of statements.nodes) expect(quote).toMatch(/。$/);
});

test('the latest first begin with what has a date, and end with what has none', async () => {
  const order = 'orderBy: [{ field: DATE, direction: DESC }]';
  const { all, end } = await ask(
    `{ all: statements(first: 100, ${order}) { nodes { id date { edtf } } } end: statements(last: 3, ${order}) { nodes { id date { edtf } } } }`,
  );
  const dates = all.nodes.map(({ date }: { date: { edtf: string } | null }) => date?.edtf ?? null);
  const dated = dates.filter((date: string | null) => date !== null);
  expect(dated[0] >= '2024-05').toBe(true);
  expect(dates.slice(0, dated.length)).toEqual(dated);
  for (const { date } of end.nodes) expect(date).toBeNull();
});

test("customers' priorities are listed in their order", async () => {
  const { statement } = await ask(
    '{ statement(id: "statement:xin-zhou-customers-priorities") { points { order text zh: text(language: ZH) } } }',
  );
  expect(statement.points).toEqual([
    { order: 1, text: 'Effect', zh: '效果' },
    { order: 2, text: 'Performance', zh: '性能' },
    { order: 3, text: 'Price', zh: '价格' },
    { order: 4, text: 'Security', zh: '安全' },
  ]);
});

test('deployment has three stages', async () => {
  const { statement } = await ask(
    '{ statement(id: "statement:authors-stages-of-deployment") { points { text } quotedFragments { text } } }',
  );
  expect(statement.points.map(({ text }: { text: string }) => text.split(':')[0])).toEqual(['Early', 'Middle', 'Late']);
  expect(statement.quotedFragments).toEqual([{ text: '赛马' }]);
});

test('what was said in a month is found by its date', async () => {
  const { statements } = await ask(
    '{ statements(where: { date: { within: "2023-12" } }) { nodes { speakers { id } } } }',
  );
  expect(statements.nodes).toHaveLength(5);
  for (const { speakers } of statements.nodes) expect(speakers).toEqual([{ id: 'person:bank-it-head' }]);
});

test('views that nobody is named for have no speaker, but are reported by somebody', async () => {
  const { statements } = await ask(
    '{ statements(where: { NOT: { speakers: { some: {} } } }, first: 50) { nodes { id mode reportedBy { id } } } }',
  );
  expect(statements.nodes).toHaveLength(5);
  for (const statement of statements.nodes)
    expect(statement).toMatchObject({ mode: 'NARRATED', reportedBy: { id: 'organisation:caijing' } });
});

test('Musk quotes a promise that is not his own', async () => {
  const { statement } = await ask(
    '{ statement(id: "statement:musk-openai-broke-its-promise") { mode quote quotedFragments { quotedFrom { id } } } }',
  );
  expect(statement).toEqual({
    mode: 'PARAPHRASE',
    quote: null,
    quotedFragments: [{ quotedFrom: { id: 'organisation:openai' } }],
  });
});

test('two who clash answer each other', async () => {
  const { statement } = await ask(
    '{ statement(id: "statement:khosla-models-are-economic-weapons") { repliesTo { id } replies { id } } }',
  );
  expect(statement).toEqual({
    repliesTo: [{ id: 'statement:andreessen-closed-models-mean-monopoly' }],
    replies: [{ id: 'statement:andreessen-closed-models-mean-monopoly' }],
  });
});
