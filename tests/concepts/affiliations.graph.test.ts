import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test.each([
  ['person:an-xiaopeng', ['director', 'executive committee member']],
  ['person:li-jingmei', ['co-chief executive officer (co-CEO)', 'partner']],
  ['person:khosla', ['founder']],
  ['person:bank-it-head', ['head of IT']],
])('%s has the posts %j', async (person, titles) => {
  const { affiliations } = await ask(
    'query ($person: ID!) { affiliations(where: { person: { id: { eq: $person } } }) { nodes { title citations { start } } } }',
    { person },
  );
  expect(affiliations.nodes.map(({ title }: { title: string }) => title).sort()).toEqual(titles);
  for (const { citations } of affiliations.nodes) expect(citations).not.toEqual([]);
});

test('where the text is odd, the post is as stated, with a note', async () => {
  const { affiliation } = await ask(
    '{ affiliation(id: "affiliation:khosla-kleiner-perkins") { organisation { name } note } }',
  );
  expect(affiliation).toEqual({
    organisation: { name: 'Kleiner Perkins' },
    note: expect.stringContaining('as the text states it'),
  });
});

test('only one post has a date', async () => {
  const { affiliations } = await ask(
    '{ affiliations(where: { since: { gte: "2000" } }) { nodes { id since { edtf precision earliest latest } } } }',
  );
  expect(affiliations.nodes).toEqual([
    {
      id: 'affiliation:musk-openai',
      since: { edtf: '2015', precision: 'YEAR', earliest: '2015-01-01', latest: '2015-12-31' },
    },
  ]);
});
