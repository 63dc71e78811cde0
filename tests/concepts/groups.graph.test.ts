import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('a group speaks as one, and its possible twin is seen from both ends', async () => {
  const { groups } = await ask(
    '{ groups(where: { name: { contains: "technologists" } }, orderBy: [{ field: ID }]) { nodes { id possiblySameAs { id } statements { totalCount } } } }',
  );
  expect(groups.nodes).toEqual([
    {
      id: 'group:cloud-vendor-technologists-1',
      possiblySameAs: [{ id: 'group:cloud-vendor-technologists-2' }],
      statements: { totalCount: 1 },
    },
    {
      id: 'group:cloud-vendor-technologists-2',
      possiblySameAs: [{ id: 'group:cloud-vendor-technologists-1' }],
      statements: { totalCount: 1 },
    },
  ]);
});

test('voices in US industry against openness are a weak stance of the group', async () => {
  const { group } = await ask(
    '{ group(id: "group:us-industry") { stances { nodes { polarity strength claim { id } } } } }',
  );
  expect(group.stances.nodes).toEqual([
    { polarity: 'OPPOSE', strength: 1, claim: { id: 'claim:models-should-be-open' } },
  ]);
});

test("a team's size has bounds", async () => {
  const { groups } = await ask(
    '{ groups(where: { sizeAtLeast: { gte: 10 } }) { nodes { id sizeAtLeast sizeAtMost affiliations { nodes { organisation { id } } } } } }',
  );
  expect(groups.nodes).toEqual([
    {
      id: 'group:bank-it-team',
      sizeAtLeast: 20,
      sizeAtMost: 99,
      affiliations: { nodes: [{ organisation: { id: 'organisation:joint-stock-bank' } }] },
    },
  ]);
});
