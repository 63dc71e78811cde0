import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test("Zhou Jingren's opposition is told by the authors, not by his own words", async () => {
  const { stances } = await ask(
    '{ stances(where: { holder: { id: { eq: "person:zhou-jingren" } }, polarity: { eq: OPPOSE } }) { nodes { claim { id } against { id } statement { mode speakers { id } } citations { start end } } } }',
  );
  expect(stances.nodes).toEqual([
    {
      claim: { id: 'claim:open-is-dearest-and-falling-behind' },
      against: [{ id: 'person:li-yanhong' }],
      statement: { mode: 'NARRATED', speakers: [{ id: 'person:wu-junyu' }, { id: 'person:xu-wenpu' }] },
      citations: [{ start: 170, end: 231 }],
    },
  ]);
});

test('a lawsuit shows a stance without words', async () => {
  const { stance } = await ask(
    '{ stance(id: "stance:musk-sues-openai-over-its-promise") { statement { id } shownBy { __typename id } against { id } } }',
  );
  expect(stance).toEqual({
    statement: null,
    shownBy: { __typename: 'Event', id: 'event:musk-lawsuit-against-openai' },
    against: [{ id: 'organisation:openai' }],
  });
});

test('who speaks for and against one claim at once is ambivalent', async () => {
  const { stances } = await ask(
    '{ stances(where: { polarity: { eq: AMBIVALENT } }) { nodes { holder { id } claim { id } } } }',
  );
  expect(stances.nodes).toEqual([
    {
      holder: { id: 'person:cloud-vendor-model-head-2' },
      claim: { id: 'claim:outside-developers-improve-open-models' },
    },
  ]);
});

test('a bet that a speaker reports is held by those who bet', async () => {
  const { claim } = await ask(
    '{ claim(id: "claim:calls-will-grow-exponentially") { stances { nodes { holder { id } statement { speakers { id } } } } } }',
  );
  expect(claim.stances.nodes).toEqual([
    {
      holder: { id: 'group:cloud-vendors-china' },
      statement: { speakers: [{ id: 'person:cloud-vendor-model-head-3' }] },
    },
  ]);
});
