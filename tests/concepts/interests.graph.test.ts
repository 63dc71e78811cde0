import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

interface Interest {
  readonly alignment: string;
  readonly chain: readonly { readonly id: string }[];
}

const ends = async (id: string): Promise<string[]> => {
  const { statement } = await ask('query ($id: ID!) { statement(id: $id) { interests { alignment chain { id } } } }', {
    id: `statement:${id}`,
  });
  return [
    ...new Set(
      (statement.interests as Interest[]).map(({ alignment, chain }) => `${alignment} ${chain.at(-1)?.id ?? ''}`),
    ),
  ].sort();
};

test.each([
  ['li-yanhong-open-is-dearest', ['SAME business-model:metered-api', 'SAME strategy:closed-only']],
  [
    'zhou-jingren-open-source-has-given-much',
    ['MIXED business-model:open-to-paid', 'MIXED strategy:hybrid', 'SAME business-model:cloud'],
  ],
  ['xin-zhou-open-costs-more-in-total', ['SAME business-model:metered-api', 'SAME strategy:closed-only']],
  ['xin-zhou-richer-applications', ['OPPOSITE business-model:metered-api', 'OPPOSITE strategy:closed-only']],
  ['xin-zhou-customers-priorities', ['UNKNOWN business-model:metered-api', 'UNKNOWN strategy:closed-only']],
  [
    'alibaba-cloud-insider-2-each-has-its-benefits',
    ['MIXED business-model:cloud', 'MIXED business-model:open-to-paid', 'MIXED strategy:hybrid'],
  ],
  ['andreessen-closed-models-mean-monopoly', []],
  ['bank-it-head-no-serious-problem', []],
])('%s is seen beside what its speaker stands to gain', async (statement, expected) => {
  expect(await ends(statement)).toEqual(expected);
});

test('a chain that several records hold together is told once, with the facts of all of them', async () => {
  const { statement } = await ask(
    '{ statement(id: "statement:musk-openai-broke-its-promise") { interests { stance { id } chain { id } facts { id } } } }',
  );
  const wordsOf = (records: readonly { readonly id: string }[]): string => records.map(({ id }) => id).join(' ');
  const byChain = statement.interests.filter(
    ({ chain }: Interest) => wordsOf(chain) === 'person:musk organisation:openai strategy:closed-only',
  );
  expect(byChain).toHaveLength(1);
  expect(byChain[0].facts.map(({ id }: { id: string }) => id)).toEqual([
    'adoption:openai-closed-only',
    'affiliation:musk-openai',
    'investment:musk-openai',
    'investment:musk-openai-founding',
  ]);
});

test('no statement lists the same chain twice for one stance', async () => {
  const { statements } = await ask(
    '{ statements(first: 100) { nodes { interests { stance { id } alignment chain { id } } } } }',
  );
  for (const { interests } of statements.nodes) {
    const told = (interests as { stance: { id: string }; chain: { id: string }[] }[]).map(({ stance, chain }) =>
      [stance.id, ...chain.map(({ id }) => id)].join(' '),
    );
    expect(new Set(told).size).toBe(told.length);
  }
});

test("a subsidiary's people are tied to its parent's road", async () => {
  const { statement } = await ask(
    '{ statement(id: "statement:xin-zhou-open-costs-more-in-total") { interests { chain { id } } } }',
  );
  expect(statement.interests[0].chain.map(({ id }: { id: string }) => id).slice(0, 3)).toEqual([
    'person:xin-zhou',
    'organisation:baidu-ai-cloud',
    'organisation:baidu',
  ]);
});
