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
