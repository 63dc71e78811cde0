import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('three roads serve open models, closed ones, or both', async () => {
  const { strategies } = await ask(
    '{ strategies(orderBy: [{ field: ID }]) { nodes { id leaning adoptions { totalCount } statementsAbout { totalCount } } } }',
  );
  expect(strategies.nodes).toMatchObject([
    { id: 'strategy:closed-only', leaning: 'CLOSED', adoptions: { totalCount: 4 } },
    { id: 'strategy:hybrid', leaning: 'BOTH', adoptions: { totalCount: 7 } },
    { id: 'strategy:open-only', leaning: 'OPEN', adoptions: { totalCount: 1 } },
  ]);
  for (const { statementsAbout } of strategies.nodes) expect(statementsAbout.totalCount).toBeGreaterThan(1);
});
