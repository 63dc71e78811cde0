import { expect, test } from 'vitest';
import { idsOf, shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('Xin Zhou finds open models suited to research, and unsuited to large projects for outsiders', async () => {
  const { useCases } = await ask(
    '{ useCases(where: { recommendations: { some: { statement: { speakers: { some: { id: { eq: "person:xin-zhou" } } } } } } }, orderBy: [{ field: ID }]) { nodes { id recommendations { access suited statement { speakers { id } } } } } }',
  );
  const own = useCases.nodes.flatMap(
    ({
      id,
      recommendations,
    }: {
      id: string;
      recommendations: { access: string; suited: boolean; statement: { speakers: { id: string }[] } }[];
    }) =>
      recommendations
        .filter(({ statement }) => idsOf(statement.speakers).includes('person:xin-zhou'))
        .map(({ access, suited }) => [id, access, suited]),
  );
  expect(own).toEqual([
    ['use-case:academic-research', 'OPEN', true],
    ['use-case:in-house-development-at-large-firms', 'OPEN', true],
    ['use-case:large-external-commercial-projects', 'OPEN', false],
    ['use-case:large-projects', 'CLOSED', true],
    ['use-case:small-firms-with-tight-it-budgets', 'OPEN', true],
  ]);
});

test('two people advise closed models for large projects', async () => {
  const { useCase } = await ask(
    '{ useCase(id: "use-case:large-projects") { recommendations { access suited statement { speakers { id } } } } }',
  );
  expect(useCase.recommendations).toHaveLength(2);
  for (const recommendation of useCase.recommendations)
    expect(recommendation).toMatchObject({ access: 'CLOSED', suited: true });
});
