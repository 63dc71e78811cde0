import { expect, test } from 'vitest';
import { idsOf, shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('who earns by cloud, and which side that serves', async () => {
  const { businessModel } = await ask(
    '{ businessModel(id: "business-model:cloud") { name zh: name(language: ZH) leaning adoptions { nodes { organisation { id } } } } }',
  );
  expect(businessModel).toEqual({
    name: 'Cloud services',
    zh: '云服务',
    leaning: 'OPEN',
    adoptions: { nodes: [{ organisation: { id: 'organisation:alibaba-cloud' } }] },
  });
});

test('what start-ups are told to turn to serves neither side', async () => {
  const { businessModels } = await ask(
    '{ businessModels(where: { leaning: { eq: null } }, orderBy: [{ field: ID }]) { nodes { id } } }',
  );
  expect(idsOf(businessModels.nodes)).toEqual([
    'business-model:project-model-development',
    'business-model:vertical-industry-models',
  ]);
});
