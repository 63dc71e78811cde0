import { expect, test } from 'vitest';
import { graphState } from '../../src/data/graphState.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { rain, tea } from './world.ts';

test('the state of a graph changes with an import that changes it, and with no other', async () => {
  const graph = await openEmbedded();
  const empty = await graphState(graph.run);
  await seedGraph(graph, [tea]);
  const seeded = await graphState(graph.run);
  await seedGraph(graph, [tea]);
  expect(await graphState(graph.run)).toBe(seeded);
  await seedGraph(graph, [tea, rain]);
  expect(new Set([empty, seeded, await graphState(graph.run)]).size).toBe(3);
  await graph.close();
});
