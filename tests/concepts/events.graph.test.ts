import { expect, test } from 'vitest';
import { idsOf, shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('events come in the order of their dates, undated ones last', async () => {
  const { events } = await ask('{ events(first: 50, orderBy: [{ field: DATE }]) { nodes { id date { edtf } } } }');
  const dates = events.nodes.map(({ date }: { date: { edtf: string } | null }) => date?.edtf ?? null);
  expect(dates.slice(0, 3)).toEqual(['2015', '2024', '2024-03']);
  expect(dates.indexOf(null)).toBe(dates.filter((date: string | null) => date !== null).length);
});

test('four clouds cut prices in May 2024', async () => {
  const { events } = await ask(
    '{ events(where: { kind: { eq: PRICE_CUT } }) { nodes { date { edtf inferred } participants { role party { id } } } } }',
  );
  const [{ date, participants }] = events.nodes;
  expect(date).toEqual({ edtf: '2024-05', inferred: true });
  const sellers = participants
    .filter(({ role }: { role: string }) => role === 'SELLER')
    .map(({ party }: { party: { id: string } }) => party);
  expect(idsOf(sellers as { id: string }[]).sort()).toEqual([
    'organisation:alibaba-cloud',
    'organisation:baidu-ai-cloud',
    'organisation:tencent-cloud',
    'organisation:volcano-engine',
  ]);
});

test('Musk sued OpenAI, without a date', async () => {
  const { event } = await ask(
    '{ event(id: "event:musk-lawsuit-against-openai") { kind date { edtf } stancesShown { nodes { id } } statementsAbout { nodes { id } } participants { role party { id } } } }',
  );
  expect(event).toMatchObject({
    kind: 'LAWSUIT',
    date: null,
    stancesShown: { nodes: [{ id: 'stance:musk-sues-openai-over-its-promise' }] },
    statementsAbout: { nodes: [{ id: 'statement:authors-musk-sued-openai' }] },
  });
  expect(event.participants).toContainEqual({ role: 'PLAINTIFF', party: { id: 'person:musk' } });
});
