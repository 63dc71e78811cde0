import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('Musk put money into OpenAI in 2015, as a founder and as an investor', async () => {
  const { investments } = await ask(
    '{ investments(where: { investor: { id: { eq: "person:musk" } } }, orderBy: [{ field: ID }]) { nodes { kind date { edtf } amount { value } target { id } } } }',
  );
  const stake = { date: { edtf: '2015' }, amount: null, target: { id: 'organisation:openai' } };
  expect(investments.nodes).toEqual([
    { kind: 'INVESTMENT', ...stake },
    { kind: 'FOUNDING', ...stake },
  ]);
});

test('what the text says of GPT-4o is recorded of OpenAI, with a note', async () => {
  const { organisation } = await ask(
    '{ organisation(id: "organisation:microsoft") { investmentsMade { nodes { target { id } note } } } }',
  );
  expect(organisation.investmentsMade.nodes).toEqual([
    { target: { id: 'organisation:openai' }, note: expect.stringContaining('GPT-4o') },
  ]);
});
