import { parse as parseCsv } from 'csv-parse/sync';
import { MultiDirectedGraph, MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { csv } from '../../src/data/export/csv.ts';
import { graphContent, type GraphContent } from '../../src/data/export/graphContent.ts';
import { edgesCsv, nodesCsv } from '../../src/data/export/graphCsv.ts';
import { graphGexf } from '../../src/data/export/graphGexf.ts';
import { graphGraphml } from '../../src/data/export/graphGraphml.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';

const graph = await openEmbedded();
let seed: GraphContent;
beforeAll(async () => {
  await seedGraph(graph, [shippedSeed()]);
  seed = await graphContent(graph.run);
});
afterAll(() => graph.close());

const textOf = (chunks: Iterable<string>): string => [...chunks].join('');

const odd = (name: string): GraphContent => ({
  nodes: ['person:a', 'person:b'].map((id) => ({ id, type: 'Person', properties: { id, nameZh: name, nameEn: name } })),
  ties: [{ from: 'person:a', relation: 'DEBATE_POSSIBLY_SAME_AS', to: 'person:b', properties: { position: 0 } }],
});

/** What both readers give. */
type ReadGraph = ReturnType<typeof parseGexf>;

const sizes = (read: ReadGraph) => ({
  nodes: read.order,
  edges: read.size,
  weight: read.reduceEdges((sum, _edge, { weight }) => sum + Number(weight), 0),
});

test.each([
  ['GEXF', graphGexf, parseGexf],
  ['GraphML', graphGraphml, parseGraphml],
] as const)("graphology's own reader finds all of the seed in its %s", (_name, write, parse) => {
  const read = parse(MultiDirectedGraph, textOf(write(seed)));
  expect(sizes(read)).toEqual({ nodes: seed.nodes.length, edges: seed.ties.length, weight: seed.ties.length });
  expect(read.getNodeAttributes('person:li-yanhong')).toMatchObject({ type: 'Person', nameZh: '李彦宏' });
});

test.each([
  ['GEXF', graphGexf, parseGexf],
  ['GraphML', graphGraphml, parseGraphml],
] as const)('a name of markup, control characters and half a character stays well-formed %s', (_name, write, parse) => {
  const text = textOf(write(odd('<a b="c">&amp; 茶\u0000\u001B\uFFFE\uD800🫖')));
  // eslint-disable-next-line no-control-regex -- these are what must not be there
  expect(text).not.toMatch(/[\u0000-\u0008\u000E-\u001F\uFFFE]/);
  const read = parse(MultiDirectedGraph, text);
  expect(read.getNodeAttribute('person:a', 'nameZh')).toBe('<a b="c">&amp; 茶\uFFFD\uFFFD\uFFFD\uFFFD🫖');
});

test('an empty graph is an empty file of its format', () => {
  const nothing = { nodes: [], ties: [] };
  // Without an edge the reader takes the graph for a mixed one.
  expect(sizes(parseGexf(MultiGraph, textOf(graphGexf(nothing))))).toMatchObject({ nodes: 0, edges: 0 });
  expect(sizes(parseGraphml(MultiDirectedGraph, textOf(graphGraphml(nothing))))).toMatchObject({ nodes: 0, edges: 0 });
  expect(textOf(nodesCsv(nothing))).toBe('\uFEFFid,type,label\r\n');
});

test('what only speeds up searching and sorting is not told', () => {
  const derived = Object.keys(seed.nodes.find(({ id }) => id === 'person:li-yanhong')?.properties ?? {});
  expect(derived).toEqual(expect.arrayContaining(['searchTerms', 'searchPinyin', 'nameFold', 'nameZhKey']));
  for (const write of [graphGexf, graphGraphml, nodesCsv])
    expect(textOf(write(seed)).slice(0, 20_000)).not.toMatch(/search(Terms|Pinyin|Fragments)|nameFold|nameZhKey/);
});

test('the CSV lists hold every record and tie', () => {
  const [nodes, edges] = [nodesCsv(seed), edgesCsv(seed)].map((chunks) =>
    parseCsv<Record<string, string>>(textOf(chunks), { columns: true, bom: true }),
  );
  expect(nodes?.map(({ id }) => id)).toEqual(seed.nodes.map(({ id }) => id));
  expect(nodes?.find(({ id }) => id === 'person:li-yanhong')).toMatchObject({ type: 'Person', nameZh: '李彦宏' });
  expect(edges?.map(({ source, target }) => [source, target])).toEqual(seed.ties.map(({ from, to }) => [from, to]));
});

test('a text that a spreadsheet would run is only shown, and a negative number stays one', () => {
  const rows = [['=1+1', '+1', '-1', '@x', ' =1', '\t=1', -1, 'a,"b"\nc']];
  const [, read] = parseCsv(textOf(csv(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], rows)), { bom: true });
  expect(read).toEqual(["'=1+1", "'+1", "'-1", "'@x", "' =1", "'\t=1", '-1', 'a,"b"\nc']);
});
