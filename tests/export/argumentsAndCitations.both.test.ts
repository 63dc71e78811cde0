import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/api/createSchema.ts';
import { createExports } from '../../src/api/exports.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import type { Graph } from '../../src/graph/port.ts';
import { openBoth } from '../support/engine.ts';

const formats = createExports(createSchema(readSchema()));
let graphs: { readonly embedded: Graph; readonly neo4j: Graph };
beforeAll(async () => {
  graphs = await openBoth();
  for (const graph of Object.values(graphs)) await seedGraph(graph, [shippedSeed()]);
}, 180_000);
afterAll(async () => {
  for (const graph of Object.values(graphs)) await graph.close();
});

async function fileOf({ run }: Graph, name: string, parameters: Readonly<Record<string, string>>): Promise<string> {
  const { chunks } = await openExport(formats, name, { run, parameters, limit: 10_000 });
  return [...chunks].join('');
}

test.each([
  ['argument.argdown', { claim: 'claim:open-is-dearest-and-falling-behind' }],
  ['argument.json', { question: 'question:should-models-be-open', language: 'ZH' }],
  ['argument.json', { claim: 'claim:each-is-good-for-something', first: '4' }],
  ['citation.json', { id: 'source:caijing-2024-07-open-or-closed' }],
  ['citation.bib', { id: 'statement:li-yanhong-open-is-dearest', language: 'EN' }],
])('both engines write the same %s of %o', async (name, parameters) => {
  const written = await fileOf(graphs.embedded, name, parameters);
  expect(written.length).toBeGreaterThan(300);
  expect(await fileOf(graphs.neo4j, name, parameters)).toBe(written);
});
