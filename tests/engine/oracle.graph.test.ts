import fc from 'fast-check';
import { parse, print, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { openTestGraph, testEngine } from '../support/engine.ts';
import { randomDocument } from './documents/randomDocument.ts';
import { createOracle } from './oracle/oracle.ts';
import { ask, schema } from './support/ask.ts';
import { createCursorPairs } from './support/compare.ts';
import { choiceNumbers, createChoices } from './world/choices.ts';
import { loadWorld, prepareForWorlds } from './world/loadWorld.ts';
import { randomWorld } from './world/randomWorld.ts';
import type { World } from './world/world.ts';

const runs = Number(process.env['RUNS'] ?? (testEngine === 'embedded' ? 40 : 12));
const documentsOfOneWorld = 20;

let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph();
  await prepareForWorlds(graph);
});
afterAll(() => graph.close());

describe('the query engine beside an oracle', () => {
  it('gives the same answers on random worlds to random documents, and takes one round trip a root field', async () => {
    let documents = 0;
    let loaded = '';
    await fc.assert(
      fc.asyncProperty(
        fc.array(choiceNumbers(300), { minLength: 1, maxLength: documentsOfOneWorld, size: 'max' }),
        choiceNumbers(1_500),
        async (documentNumbers, worldNumbers) => {
          const world = randomWorld(createChoices(worldNumbers));
          if (loaded !== worldNumbers.join()) await loadWorld(graph, world);
          loaded = worldNumbers.join();
          documents += documentNumbers.length;
          await compareAll(world, documentNumbers);
        },
      ),
      {
        numRuns: runs,
        interruptAfterTimeLimit: Number(process.env['LIMIT'] ?? 40_000),
        ...(process.env['SEED'] ? { seed: Number(process.env['SEED']) } : {}),
      },
    );
    expect(documents).toBeGreaterThan(0);
  }, 7_000_000);
});

async function compareAll(world: World, documentNumbers: readonly number[][]): Promise<void> {
  const oracle = createOracle(schema, world);
  const pairs = createCursorPairs();
  for (const numbers of documentNumbers) {
    const choices = createChoices(numbers);
    const { text, variables } = randomDocument({ schema, world, cursors: pairs.seen(), choices });
    const document = parse(text);
    expect(validate(schema, document), text).toEqual([]);
    const { answer, trips } = await ask((cypher, parameters) => graph.run(cypher, parameters), document, variables);
    const expected = await oracle(document, variables, (...cursor) => pairs.read(...cursor));
    const wrong = answer.errors ?? expected.errors ?? pairs.difference(answer.data, expected.data);
    if (wrong !== undefined)
      throw new Error(
        [
          typeof wrong === 'string' ? wrong : JSON.stringify(wrong),
          print(document),
          JSON.stringify(variables),
          world.map((record) => JSON.stringify(record)).join('\n'),
          ...trips.map(({ cypher, parameters }) => `${cypher} ${JSON.stringify(parameters)}`),
        ].join('\n'),
      );
    expect(trips.length).toBe(Object.keys(answer.data ?? {}).filter((key) => key !== '__typename').length);
  }
}
