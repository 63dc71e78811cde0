import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lintCypher } from '../../src/graph/lintCypher.ts';
import type { Graph } from '../../src/graph/port.ts';
import { openBoth } from '../support/engine.ts';
import { load, randomGraph } from './randomGraph.ts';
import { randomQuery } from './randomQuery.ts';

const RUNS = Number(process.env['DIFFERENTIAL_RUNS'] ?? 40);

let both: { embedded: Graph; neo4j: Graph };
beforeAll(async () => {
  both = await openBoth();
});
afterAll(() => Promise.all([both.embedded.close(), both.neo4j.close()]));

test('both engines give the same rows to random reads in the house style', { timeout: RUNS * 20_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(randomGraph, fc.array(fc.integer(), { minLength: 6, maxLength: 6 }), async (graph, seeds) => {
      await Promise.all([load(both.embedded, graph), load(both.neo4j, graph)]);
      for (const seed of seeds) {
        const { cypher, parameters } = randomQuery(seed);
        expect(lintCypher(cypher)).toEqual([]);
        const expected = await both.neo4j.run(cypher, parameters);
        expect(await both.embedded.run(cypher, parameters), `${cypher} ${JSON.stringify(parameters)}`).toEqual(
          expected,
        );
      }
    }),
    { numRuns: RUNS, endOnFailure: true },
  );
});
