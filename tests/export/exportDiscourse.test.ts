import { parse as parseCsv } from 'csv-parse/sync';
import { MultiGraph, MultiUndirectedGraph, UndirectedGraph } from 'graphology';
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
import { importWorkedList } from '../dna/workedList.ts';
import { askable } from '../support/shippedGraph.ts';

const graph = await openEmbedded();
const formats = createExports(createSchema(readSchema()));

beforeAll(async () => {
  await seedGraph(graph, [shippedSeed()]);
  await importWorkedList(graph);
});
afterAll(() => graph.close());

async function fileOf(name: string, parameters: Readonly<Record<string, string>>, limit = 10_000): Promise<string> {
  const { chunks } = await openExport(formats, name, { run: graph.run, parameters, limit });
  return [...chunks].join('');
}

const worked = (name: string, parameters: Readonly<Record<string, string>> = {}) =>
  fileOf(name, { question: 'question:worked', ...parameters });

const rowsOf = (text: string) => parseCsv(text, { bom: true });
const recordsOf = (text: string) => parseCsv<Record<string, string>>(text, { bom: true, columns: true });

/** What both of graphology's readers give of an undirected network. */
const sumsOf = (read: ReturnType<typeof parseGexf>) => ({
  nodes: read.order,
  edges: read.size,
  weight: read.reduceEdges((sum, _, { weight }) => sum + Number(weight), 0),
  signed: read.reduceEdges((sum, _, { weight, sign }) => sum + Number(weight) * Number(sign), 0),
});

async function ask<Data>(query: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Data> {
  const answer = await askable(graph).ask(query, variables);
  expect(answer.errors).toBeUndefined();
  return answer.data as Data;
}

interface Told {
  readonly nodes: readonly unknown[];
  readonly weightSum: number;
  readonly edges: readonly { readonly weight: number }[];
}

const readers = [
  ['gexf', parseGexf],
  ['graphml', parseGraphml],
] as const;

test.each(readers)(
  'the worked example is in its %s with absolute weights, signs and no tie of weight 0',
  async (format, parse) => {
    const read = parse(UndirectedGraph, await worked(`discourse.${format}`));
    expect(sumsOf(read)).toEqual({ nodes: 4, edges: 5, weight: 6, signed: -2 });
    expect(read.getNodeAttributes('person:worked-a')).toMatchObject({
      label: 'A',
      nameZh: 'A',
      type: 'Person',
      activity: 3,
      degree: 3,
      community: 1,
    });
    const tie = read.edge('person:worked-a', 'person:worked-c');
    expect(read.getEdgeAttributes(tie)).toMatchObject({ weight: 2, sign: -1, raw: -2, denominator: 1, stances: 3 });
    const about = String(read.getAttribute('description'));
    expect(about).toContain('kind: SUBTRACT\n');
    expect(about).toContain('question: question:worked\n');
    expect(about).toContain('Ties of weight 0, which are left out: 1.');
  },
);

test.each(readers)(
  'the shipped debate has the same nodes, ties and weights in its %s as in GraphQL',
  async (format, parse) => {
    for (const kind of ['CONGRUENCE', 'SUBTRACT', 'IGNORE']) {
      const normalisation = 'AVERAGE_ACTIVITY';
      const read = parse(MultiUndirectedGraph, await fileOf(`discourse.${format}`, { kind, normalisation }));
      const { discourseNetwork } = await ask<{ discourseNetwork: Told }>(
        `{ discourseNetwork(kind: ${kind}, normalisation: ${normalisation}) { nodes { activity } weightSum edges { weight } } }`,
      );
      const { nodes, weightSum, edges } = discourseNetwork;
      const weights = edges.map((edge) => edge.weight).filter((one) => one !== 0);
      const { weight, signed, ...counts } = sumsOf(read);
      expect(counts).toEqual({ nodes: nodes.length, edges: weights.length });
      expect(signed).toBeCloseTo(weightSum, 8);
      expect(weight).toBeCloseTo(
        weights.reduce((sum, one) => sum + Math.abs(one), 0),
        8,
      );
    }
  },
);

test('every tie names the stances behind it, which lead to the words', async () => {
  const read = parseGexf(UndirectedGraph, await worked('discourse.gexf'));
  const ids = String(read.getEdgeAttribute('person:worked-a', 'person:worked-c', 'stanceIds')).split(' | ');
  const { nodes } = await ask<{ nodes: unknown }>(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Stance { claim { text } statement { summary } } } }`,
    { ids },
  );
  expect(nodes).toEqual([1, 2, 6].map((word) => ({ claim: { text: 'c1' }, statement: { summary: `word ${word}` } })));
});

test('where stances are too many to name, each tie names some and tells how many there are', async () => {
  const read = parseGraphml(UndirectedGraph, await fileOf('discourse.graphml', { question: 'question:worked' }, 10));
  const { stances, stanceIds } = read.getEdgeAttributes('person:worked-a', 'person:worked-b');
  expect([stances, String(stanceIds).split(' | ').length]).toEqual([5, 3]);
  expect(read.getAttribute('description')).toContain(
    'Ties with more than 3 stances, of which only so many are named: 1.',
  );
});

test('the matrix and UCINET keep the signs', async () => {
  const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) => `person:worked-${letter}`);
  expect(rowsOf(await worked('discourse.csv'))).toEqual([
    ['', a, b, c, d],
    [a, '0', '1', '-2', '-1'],
    [b, '1', '0', '-1', '1'],
    [c, '-2', '-1', '0', '0'],
    [d, '-1', '1', '0', '0'],
  ]);
  expect(await worked('discourse.dl')).toBe(
    [
      ...['dl n=4', 'format=edgelist1', 'labels:', a, b, c, d, 'data:'],
      ...['1 2 1', '1 3 -2', '1 4 -1', '2 1 1', '2 3 -1', '2 4 1', '3 1 -2', '3 2 -1', '4 1 -1', '4 2 1', ''],
    ].join('\n'),
  );
});

test('an affiliation network is a matrix of actors by claims', async () => {
  const parameters = { network: 'AFFILIATION', kind: 'COMBINE' };
  const claims = [1, 2, 3].map((number) => `claim:worked-c${number}`);
  expect(rowsOf(await worked('discourse.csv', parameters))).toEqual([
    ['', ...claims],
    ['person:worked-a', '1', '1', '0'],
    ['person:worked-b', '1', '2', '0'],
    ['person:worked-c', '2', '0', '1'],
    ['person:worked-d', '0', '2', '3'],
  ]);
  expect((await worked('discourse.dl', parameters)).split('\n')).toEqual([
    ...['dl nr=4 nc=3', 'format=edgelist2', 'row labels:'],
    ...['a', 'b', 'c', 'd'].map((letter) => `person:worked-${letter}`),
    ...['column labels:', ...claims, 'data:'],
    ...['1 1 1', '1 2 1', '2 1 1', '2 2 2', '3 1 2', '3 3 1', '4 2 2', '4 3 3', ''],
  ]);
  expect(sumsOf(parseGexf(MultiUndirectedGraph, await worked('discourse.gexf', parameters)))).toMatchObject({
    nodes: 7,
    edges: 8,
    weight: 13,
  });
});

test('the lists begin as Flourish reads them', async () => {
  const nodes = recordsOf(await worked('discourse-nodes.csv'));
  expect(Object.keys(nodes[0] ?? {}).slice(0, 4)).toEqual(['id', 'group', 'size', 'label']);
  expect(nodes.map(({ id, group, size }) => [id, group, size])).toEqual([
    ['person:worked-a', '1', '3'],
    ['person:worked-b', '1', '2'],
    ['person:worked-c', '2', '2'],
    ['person:worked-d', '1', '3'],
  ]);
  const edges = recordsOf(await worked('discourse-edges.csv'));
  expect(Object.keys(edges[0] ?? {}).slice(0, 4)).toEqual(['source', 'target', 'value', 'sign']);
  expect(edges.map(({ value, sign }) => Number(value) * Number(sign))).toEqual([1, -2, -1, -1, 1]);
});

test("graphology's own form is read back by graphology", async () => {
  const read = new MultiUndirectedGraph();
  read.import(JSON.parse(await worked('discourse.json')) as Parameters<typeof read.import>[0]);
  expect(sumsOf(read)).toEqual({ nodes: 4, edges: 5, weight: 6, signed: -2 });
});

test('where is the filter of the API as JSON', async () => {
  const where = JSON.stringify({ holder: { id: { in: ['person:worked-a', 'person:worked-b'] } } });
  expect(recordsOf(await worked('discourse-nodes.csv', { where })).map(({ id }) => id)).toEqual([
    'person:worked-a',
    'person:worked-b',
  ]);
});

test('a network without stances is an empty file that says so', async () => {
  for (const [format, parse] of readers) {
    // Without an edge the reader of GEXF takes the graph for a mixed one.
    const read = parse(
      format === 'gexf' ? MultiGraph : MultiUndirectedGraph,
      await worked(`discourse.${format}`, { during: '1999' }),
    );
    expect(sumsOf(read)).toMatchObject({ nodes: 0, edges: 0 });
    expect(read.getAttribute('description')).toContain('No stance is left, so that the network is empty.');
  }
  expect(rowsOf(await worked('discourse.csv', { during: '1999' }))).toEqual([['']]);
});

test.each([
  [
    { kind: 'SUBTRAC' },
    /^kind: got "SUBTRAC"; Value "SUBTRAC" does not exist in .* Did you mean the enum value "SUBTRACT"\?$/,
  ],
  [{ minimumActivity: '2.5' }, /^minimumActivity: got 2\.5; Int cannot represent non-integer value: 2\.5$/],
  [{ minimumActivity: '0' }, /^expected minimumActivity to be from 1 to 1000000, got 0$/],
  [{ certain: 'yes' }, /^certain: got "yes"; Boolean cannot represent a non boolean value: "yes"$/],
  [{ network: 'AFFILIATION', kind: 'CONFLICT' }, /^expected kind to be IGNORE, SUBTRACT or COMBINE, since/],
  [{ question: 'question:none' }, /^expected question to be the id of a question in the graph, got "question:none"$/],
  [{ where: '{polarity' }, /^where: expected JSON such as .*; got "\{polarity"$/],
  [{ where: '{"polarity": {"eq": "OPOSE"}}' }, /^where at polarity\.eq: got "OPOSE"; .* Did you mean .*"OPPOSE"\?$/],
  [{ questoin: 'x' }, /^questoin: expected no other parameter than network, kind, .* did you mean question\?$/],
])('what the API does not take is refused in its words: %j', async (parameters, message) => {
  await expect(fileOf('discourse.gexf', parameters)).rejects.toMatchObject({
    name: 'ExportRefused',
    code: 'BAD_USER_INPUT',
    message: expect.stringMatching(message) as string,
  });
});

test('a network or matrix larger than the service holds is refused with the way out', async () => {
  await expect(fileOf('discourse.gexf', {}, 20)).rejects.toThrow(
    /^expected a network of at most 20 nodes and ties, got \d+: .* the command line/,
  );
  await expect(fileOf('discourse.gexf', {}, 200)).rejects.toThrow(
    /^expected at most 20 ties for GEXF, got \d+: take GraphML, or .* the command line/,
  );
  await expect(fileOf('discourse.csv', { kind: 'CONFLICT' }, 45)).rejects.toThrow(
    /^expected a matrix of at most 900 cells, got \d+ rows of \d+: /,
  );
});
