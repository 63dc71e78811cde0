import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { observed } from '../../src/graph/observed.ts';
import type { Graph } from '../../src/graph/port.ts';
import { readsOfRequest } from '../../src/graph/readsOfRequest.ts';

const ONE = 'RETURN 1 AS one';
const LONG = 'UNWIND range(1, $rows) AS a UNWIND range(1, $rows) AS b WITH a, b WHERE a + b > 0 RETURN count(*) AS c';

/** How many rows make the long read take about so many milliseconds on this machine. */
async function rowsFor(graph: Graph, ms: number): Promise<number> {
  const begun = performance.now();
  await graph.run(LONG, { rows: 500 });
  return Math.round(500 * Math.sqrt(ms / (performance.now() - begun)));
}

test('a graph whose reads wait long refuses the first read of a request, and no later one', async () => {
  // Whoever has waited a quarter of the deadline, 750 ms, shows that reads wait long.
  const graph = await openEmbedded({ concurrency: 1, deadlineMs: 3_000 });
  const begun = readsOfRequest(observed(graph, () => undefined));
  const refused = readsOfRequest(graph);
  const rows = await rowsFor(graph, 1_300);
  expect(await begun.run(ONE)).toEqual([[1]]);
  const all = Promise.allSettled([graph.run(LONG, { rows }), graph.run(ONE)]);
  await pause(800);
  await expect(refused.run(ONE)).rejects.toMatchObject({ kind: 'OVERLOADED' });
  // A request that was refused has begun nothing.
  await expect(refused.run(ONE)).rejects.toMatchObject({ kind: 'OVERLOADED' });
  expect(await begun.run(ONE)).toEqual([[1]]);
  await all;
  await graph.close();
});
