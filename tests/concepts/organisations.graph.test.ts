import { expect, test } from 'vitest';
import { idsOf, shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test.each([
  ['aws', 'amazon-web-services'],
  ['火山', 'volcano-engine'],
  ['Mistral Al', 'mistral-ai'],
  ['百人会', 'china-informatisation-100'],
])('%s finds the organisation %s', async (name, slug) => {
  const { organisations } = await ask(
    'query ($name: String!) { organisations(where: { name: { contains: $name } }) { nodes { id } } }',
    { name },
  );
  expect(organisations.nodes).toEqual([{ id: `organisation:${slug}` }]);
});

test.each([
  ['alibaba-cloud', 'alibaba'],
  ['baidu-ai-cloud', 'baidu'],
  ['volcano-engine', 'bytedance'],
  ['modelscope', 'alibaba-cloud'],
  ['google-cloud', 'google'],
])('%s belongs to %s and is kept apart from it', async (part, whole) => {
  const { organisation } = await ask(
    'query ($id: ID!) { organisation(id: $id) { parent { id subsidiaries { nodes { id } } } } }',
    { id: `organisation:${part}` },
  );
  expect(organisation.parent.id).toBe(`organisation:${whole}`);
  expect(idsOf(organisation.parent.subsidiaries.nodes)).toContain(`organisation:${part}`);
});

test('organisations come by kind', async () => {
  const { organisations } = await ask(
    '{ organisations(where: { kind: { in: [INVESTOR, UNIVERSITY] } }, orderBy: [{ field: ID }]) { nodes { id } } }',
  );
  expect(idsOf(organisations.nodes)).toEqual([
    'organisation:a16z',
    'organisation:kleiner-perkins',
    'organisation:radboud-university',
    'organisation:stanford-university',
    'organisation:uc-berkeley',
  ]);
});

test('a company shows its people, models, road and backers', async () => {
  const { organisation } = await ask(
    '{ organisation(id: "organisation:openai") { affiliations { nodes { person { id } } } models { nodes { id } } adoptions { nodes { strategy { id } } } investmentsReceived { totalCount } } }',
  );
  expect(organisation.affiliations.nodes.map(({ person }: { person: { id: string } }) => person.id).sort()).toEqual([
    'person:altman',
    'person:musk',
  ]);
  expect(organisation).toMatchObject({
    models: { nodes: [{ id: 'model:gpt-4' }, { id: 'model:gpt-4o' }] },
    adoptions: { nodes: [{ strategy: { id: 'strategy:closed-only' } }] },
    investmentsReceived: { totalCount: 3 },
  });
});
