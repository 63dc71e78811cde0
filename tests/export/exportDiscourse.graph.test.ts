import { UndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/api/createSchema.ts';
import { createExports } from '../../src/api/exports.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import { readNodesByIds } from '../../src/data/export/readNodes.ts';
import { lintCypher } from '../../src/graph/lintCypher.ts';
import type { Graph } from '../../src/graph/port.ts';
import { importWorkedList } from '../dna/workedList.ts';
import { openTestGraph } from '../support/engine.ts';
import { askable } from '../support/shippedGraph.ts';

const patience = 300_000;
let graph: Graph;
beforeAll(async () => {
  graph = await openTestGraph({ deadlineMs: 60_000, transactionDeadlineMs: patience });
  await importWorkedList(graph);
}, patience);
afterAll(() => graph.close(), patience);

test('an event list gives its sums and its files on either engine', { timeout: patience }, async () => {
  const asked = await askable(graph).ask(
    '{ discourseNetwork(question: "question:worked") { weightSum bipolarity { score baseline } } }',
  );
  expect(asked.data).toEqual({
    discourseNetwork: { weightSum: -2, bipolarity: { score: 0.7, baseline: 0.4 } },
  });
  const { chunks } = await openExport(createExports(createSchema(readSchema())), 'discourse.gexf', {
    run: graph.run,
    parameters: { question: 'question:worked' },
    limit: 1000,
  });
  const read = parseGexf(UndirectedGraph, [...chunks].join(''));
  expect(read.mapNodes((_, { label, activity }) => `${String(label)} ${String(activity)}`)).toEqual([
    'A 3',
    'B 2',
    'C 2',
    'D 3',
  ]);
  expect(read.reduceEdges((sum, _, { weight, sign }) => sum + Number(weight) * Number(sign), 0)).toBe(-2);
});

test('the records of a network are read within the rules for Cypher', () => {
  expect(lintCypher(readNodesByIds)).toEqual([]);
});
