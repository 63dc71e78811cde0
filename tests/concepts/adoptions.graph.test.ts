import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('where the text gives no reason, there is none', async () => {
  const { adoptions } = await ask(
    '{ adoptions(where: { rationale: { eq: null } }, orderBy: [{ field: ID }]) { nodes { organisation { id } } } }',
  );
  expect(adoptions.nodes.map(({ organisation }: { organisation: { id: string } }) => organisation.id)).toEqual([
    'organisation:baichuan',
    'organisation:tencent-cloud',
    'organisation:zhipu-ai',
  ]);
});

test('Microsoft sells a model that OpenAI developed, and opens one of another name', async () => {
  const { adoption } = await ask(
    '{ adoption(id: "adoption:microsoft-hybrid") { models { id access developer { id } } } }',
  );
  expect(adoption.models).toEqual([
    { id: 'model:gpt-4', access: 'CLOSED', developer: { id: 'organisation:openai' } },
    { id: 'model:phi-3-mini', access: 'OPEN', developer: { id: 'organisation:microsoft' } },
  ]);
});

test('an organisation whose road the text does not state has no adoption', async () => {
  const { organisations } = await ask(
    '{ organisations(where: { id: { in: ["organisation:bytedance", "organisation:anthropic", "organisation:langboat", "organisation:alibaba"] } }) { nodes { adoptions { totalCount } } } }',
  );
  expect(organisations.nodes).toHaveLength(4);
  for (const { adoptions } of organisations.nodes) expect(adoptions.totalCount).toBe(0);
});
