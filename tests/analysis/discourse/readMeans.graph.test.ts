import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMeans } from '../../../src/analysis/discourse/readMeans.ts';
import type { Graph } from '../../../src/graph/port.ts';
import { openTestGraph } from '../../support/engine.ts';
import { openShippedGraph } from '../../support/shippedGraph.ts';

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await openShippedGraph(graph);
});
afterAll(() => graph.close());

const waysOf = async (id: string) =>
  (await readMeans((text, parameters) => graph.run(text, parameters), [id])).map(
    ({ way, facts, adoptions, stakes }) => ({
      way: way.join(' '),
      facts,
      adoptions: adoptions.map((adoption) => `${adoption.id} ${adoption.leaning}`),
      investors: [...new Set(stakes.map(({ investor }) => investor))].sort(),
    }),
  );

test('behind a person stand the employers, their roads, and whoever has invested in them', async () => {
  expect(await waysOf('person:musk')).toEqual([
    { way: 'person:musk', facts: [], adoptions: [], investors: [] },
    {
      way: 'person:musk organisation:openai',
      facts: ['affiliation:musk-openai'],
      adoptions: ['adoption:openai-closed-only CLOSED'],
      investors: ['organisation:microsoft', 'person:musk'],
    },
    { way: 'person:musk organisation:tesla', facts: ['affiliation:musk-tesla'], adoptions: [], investors: [] },
  ]);
});

test('and behind an organisation its owner', async () => {
  expect((await waysOf('organisation:baidu-ai-cloud')).at(-1)).toEqual({
    way: 'organisation:baidu-ai-cloud organisation:baidu',
    facts: ['organisation:baidu-ai-cloud'],
    adoptions: ['adoption:baidu-closed-only CLOSED'],
    investors: [],
  });
});

test('nobody has nothing behind them', async () => {
  expect(await readMeans((text, parameters) => graph.run(text, parameters), [])).toEqual([]);
});
