import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test.each([
  ['llama3.1', 'llama-3-1'],
  ['文心系列', 'ernie'],
  ['GPT-4O', 'gpt-4o'],
  ['盘古', 'pangu'],
])('%s finds the model %s', async (name, slug) => {
  const { models } = await ask(
    'query ($name: String!) { models(where: { name: { contains: $name } }) { nodes { id } } }',
    { name },
  );
  expect(models.nodes).toEqual([{ id: `model:${slug}` }]);
});

test('a model of which the text does not say whether it is open has no access', async () => {
  const { models } = await ask('{ models(where: { access: { eq: null } }) { nodes { id access } } }');
  expect(models.nodes).toEqual([{ id: 'model:glm', access: null }]);
});

test("Alibaba Cloud's models are open and closed ones", async () => {
  const { models } = await ask(
    '{ models(where: { developer: { id: { eq: "organisation:alibaba-cloud" } } }, orderBy: [{ field: ACCESS }, { field: ID }]) { nodes { id access } } }',
  );
  expect(models.nodes).toEqual([
    { id: 'model:alibaba-cloud-closed-models', access: 'CLOSED' },
    { id: 'model:alibaba-cloud-open-models', access: 'OPEN' },
    { id: 'model:qwen2', access: 'OPEN' },
    { id: 'model:tongyi-qianwen-open', access: 'OPEN' },
  ]);
});

test("Qwen2's licence and places are told", async () => {
  const { model } = await ask('{ model(id: "model:qwen2") { licence results { benchmark { id } rank note } } }');
  expect(model.licence).toContain('no request before commercial use');
  expect(model.results).toEqual([
    { benchmark: { id: 'benchmark:lmsys' }, rank: null, note: 'Rising fast; no place is stated.' },
  ]);
});

test('Amazon backs Claude 3.5, and nobody backs Gemini, which Google built itself', async () => {
  const answer = await ask(
    '{ claude: model(id: "model:claude-3-5") { backers { id } } gemini: model(id: "model:gemini-1-5-pro") { developer { id } backers { id } } }',
  );
  expect(answer).toEqual({
    claude: { backers: [{ id: 'organisation:amazon' }] },
    gemini: { developer: { id: 'organisation:google' }, backers: [] },
  });
});
