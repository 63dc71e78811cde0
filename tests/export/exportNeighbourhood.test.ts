import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/api/createSchema.ts';
import { createExports } from '../../src/api/exports.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { askable } from '../support/shippedGraph.ts';

const graph = await openEmbedded();
const formats = createExports(createSchema(readSchema()));
beforeAll(() => seedGraph(graph, [shippedSeed()]));
afterAll(() => graph.close());

async function fileOf(name: string, parameters: Readonly<Record<string, string>>): Promise<string> {
  const { chunks } = await openExport(formats, name, { run: graph.run, parameters, limit: 10_000 });
  return [...chunks].join('');
}

interface Told {
  readonly neighbourhood: {
    readonly nodes: readonly { readonly id: string }[];
    readonly edges: readonly { readonly source: string; readonly target: string; readonly kind: string }[];
    readonly truncated: boolean;
  };
}

test.each([
  ['gexf', parseGexf],
  ['graphml', parseGraphml],
] as const)('what lies around two people is the same in %s as in GraphQL', async (format, parse) => {
  const asked = await askable(graph).ask(
    '{ neighbourhood(of: ["person:li-yanhong", "person:zhou-jingren"], depth: 2, first: 30) { nodes { id } edges { source target kind } truncated } }',
  );
  const { nodes, edges, truncated } = (asked.data as Told).neighbourhood;
  const of = 'person:li-yanhong, person:zhou-jingren';
  const read = parse(MultiDirectedGraph, await fileOf(`neighbourhood.${format}`, { of, depth: '2', first: '30' }));
  expect(read.nodes()).toEqual(nodes.map(({ id }) => id));
  expect(read.mapEdges((_, { relation }, source, target) => `${source} ${String(relation)} ${target}`).sort()).toEqual(
    edges.map(({ source, kind, target }) => `${source} ${kind} ${target}`).sort(),
  );
  expect(read.getNodeAttributes('person:li-yanhong')).toMatchObject({ type: 'Person', nameZh: '李彦宏' });
  expect(truncated).toBe(true);
  expect(read.getAttribute('description')).toContain('Records were left out because first was reached.');
});

test('only some kinds of tie are followed where they are asked for', async () => {
  const text = await fileOf('neighbourhood-edges.csv', { of: 'person:li-yanhong', relations: 'SPOKEN_BY,HELD_BY' });
  const rows = parseCsv<Record<string, string>>(text, { bom: true, columns: true });
  expect(new Set(rows.map(({ relation }) => relation))).toEqual(new Set(['HELD_BY', 'SPOKEN_BY']));
  expect(rows.every(({ target, value }) => target === 'person:li-yanhong' && value === '1')).toBe(true);
});

test.each([
  [{}, 'of: expected with neighbourhood.gexf; got none'],
  [{ of: 'person:nobody' }, 'expected of to be the id of a record in the graph, got "person:nobody"'],
  [{ of: 'person:li-yanhong', depth: '9' }, 'expected depth to be from 1 to 3, got 9'],
  [
    { of: 'person:li-yanhong', relations: 'SPOKEN' },
    'relations[0]: got "SPOKEN"; Value "SPOKEN" does not exist in "Relation" enum. Did you mean the enum value "SPOKEN_BY"?',
  ],
])('what cannot be is refused: %j', async (parameters, message) => {
  await expect(fileOf('neighbourhood.gexf', parameters)).rejects.toThrow(message);
});
