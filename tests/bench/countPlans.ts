import type { Graph } from '../../src/graph/port.ts';
import type { Body, Contestant } from './contestant.ts';
import { median } from './median.ts';
import { type Variation, variations, varied } from './variedDocument.ts';

/** What it costs to ask a question in other words that Neo4j and the contestant have answered before. */
export interface Plans {
  /** How many plans Neo4j makes anew for one variation; nothing where the question cannot be varied so. */
  readonly made: Readonly<Record<Variation, number | undefined>>;
  /** How many times longer the first request with other aliases takes than one that was asked before. */
  readonly firstAsk: number;
}

const TIMES = [1, 2, 3];

/**
 * Counts plans by emptying Neo4j's cache of them, which tells how many it held: once after some requests, and once after
 * the same and their variations. `bodies` are at least four.
 */
export async function countPlans(contestant: Contestant, graph: Graph, bodies: readonly Body[]): Promise<Plans> {
  const askAll = async (asked: readonly Body[]): Promise<number[]> => {
    const times: number[] = [];
    for (const body of asked) {
      const begun = performance.now();
      await contestant.send(body);
      times.push(performance.now() - begun);
    }
    return times;
  };
  // Neo4j keeps a second plan of a text that is run more than ten times, so that few are asked between two counts.
  const usual = TIMES.map((n) => bodies[n] ?? fewBodies(bodies));
  await askAll(bodies);
  const usualTimes = await askAll(bodies);
  const made: Partial<Record<Variation, number>> = {};
  let firstAsk = Number.NaN;
  for (const how of variations) {
    const others = usual.flatMap((body, index) => varied(body, how, index + 1) ?? []);
    if (others.length === 0) continue;
    await emptied(graph);
    await askAll(usual);
    const before = await emptied(graph);
    await askAll(usual);
    const times = await askAll(others);
    made[how] = ((await emptied(graph)) - before) / others.length;
    if (how === 'alias') firstAsk = median(times) / median(usualTimes);
  }
  return { made: { alias: made.alias, literal: made.literal, 'page size': made['page size'] }, firstAsk };
}

function fewBodies(bodies: readonly Body[]): never {
  throw new Error(`expected more than ${TIMES.length} requests to vary, got ${bodies.length}`);
}

/** Empties the cache of plans and tells how many it held. */
async function emptied(graph: Graph): Promise<number> {
  const [[said] = []] = await graph.run('CALL db.clearQueryCaches()');
  if (said === 'Query cache already empty.') return 0;
  const count = /cleared of (\d+) quer/.exec(JSON.stringify(said))?.[1];
  if (count === undefined) throw new Error(`expected how many plans Neo4j has dropped, got ${JSON.stringify(said)}`);
  return Number(count);
}
