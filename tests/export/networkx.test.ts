import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createSchema } from '../../src/api/createSchema.ts';
import { createExports } from '../../src/api/exports.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { graphContent } from '../../src/data/export/graphContent.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { importWorkedList } from '../dna/workedList.ts';
import { runPython, whyNoNetworkx } from '../support/networkx.ts';
import { askable } from '../support/shippedGraph.ts';

const skipped = whyNoNetworkx === undefined ? '' : ` (skipped: ${whyNoNetworkx})`;

interface Sums {
  readonly nodes: number;
  readonly edges: number;
  readonly weight: number;
  readonly signed: number;
  readonly directed: boolean;
}

interface Told {
  readonly discourseNetwork: {
    readonly nodes: readonly unknown[];
    readonly edges: readonly { readonly weight: number }[];
  };
}

const parameterSets = [
  { question: 'question:worked' },
  { kind: 'SUBTRACT', normalisation: 'AVERAGE_ACTIVITY' },
  { kind: 'CONGRUENCE', actors: 'ORGANISATIONS', duplicates: 'DOCUMENT' },
  { network: 'CLAIMS', kind: 'IGNORE', normalisation: 'JACCARD' },
  { network: 'AFFILIATION', kind: 'SUBTRACT' },
];

describe.skipIf(whyNoNetworkx !== undefined)(`networkx and igraph${skipped}`, { timeout: 120_000 }, () => {
  let folder = '';
  const opened = openEmbedded();
  const formats = createExports(createSchema(readSchema()));
  beforeAll(async () => {
    const graph = await opened;
    folder = await mkdtemp(join(tmpdir(), 'networks-'));
    await seedGraph(graph, [shippedSeed()]);
    await importWorkedList(graph);
  });
  afterAll(async () => {
    await (await opened).close();
    await rm(folder, { recursive: true });
  });

  /** What other programs read of some files, in their order. */
  async function readOf(names: readonly string[], parameters: Readonly<Record<string, string>>): Promise<Sums[]> {
    const { run } = await opened;
    const paths = await Promise.all(
      names.map(async (name) => {
        const { chunks } = await openExport(formats, name, { run, parameters, limit: 100_000 });
        const path = join(folder, name);
        await writeFile(path, [...chunks].join(''));
        return path;
      }),
    );
    const printed = await runPython([join(import.meta.dirname, 'readNetworks.py'), ...paths]);
    return printed
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Sums);
  }

  test.each(['graph.gexf', 'graph.graphml'])('read all of the graph in %s', async (name) => {
    const { nodes, ties } = await graphContent((await opened).run);
    expect(await readOf([name], {})).toEqual([
      { nodes: nodes.length, edges: ties.length, weight: ties.length, signed: ties.length, directed: true },
    ]);
  });

  test('read what lies around a person', async () => {
    const asked = await askable(await opened).ask(
      '{ neighbourhood(of: ["person:li-yanhong"], depth: 2) { nodes { id } edges { id } } }',
    );
    const { nodes, edges } = (asked.data as { neighbourhood: Record<'nodes' | 'edges', readonly unknown[]> })
      .neighbourhood;
    const sums = {
      nodes: nodes.length,
      edges: edges.length,
      weight: edges.length,
      signed: edges.length,
      directed: true,
    };
    const names = ['neighbourhood.gexf', 'neighbourhood.graphml'];
    expect(await readOf(names, { of: 'person:li-yanhong', depth: '2' })).toEqual([sums, sums]);
  });

  test.each(parameterSets)('read the nodes, ties and weights that GraphQL tells: %j', async (parameters) => {
    const given = Object.entries(parameters)
      .map(([name, value]) => `${name}: ${name === 'question' ? JSON.stringify(value) : value}`)
      .join(', ');
    const asked = await askable(await opened).ask(
      `{ discourseNetwork(${given}) { nodes { degree } edges { weight } } }`,
    );
    const { nodes, edges } = (asked.data as Told).discourseNetwork;
    const weights = edges.map(({ weight }) => weight).filter((weight) => weight !== 0);
    const names = ['discourse.gexf', 'discourse.graphml', 'discourse.csv', 'discourse-edges.csv', 'discourse.dl'];
    // igraph's DL knows no networks of two kinds of node.
    const readable = names.filter((name) => name !== 'discourse.dl' || parameters.network !== 'AFFILIATION');
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
    for (const [index, read] of (await readOf(readable, parameters)).entries()) {
      const name = readable[index];
      expect([name, read.edges, read.directed]).toEqual([name, weights.length, false]);
      // A list of edges knows only the nodes that have one.
      if (name !== 'discourse-edges.csv') expect([name, read.nodes]).toEqual([name, nodes.length]);
      expect(read.weight, name).toBeCloseTo(sum(weights.map(Math.abs)), 8);
      expect(read.signed, name).toBeCloseTo(sum(weights), 8);
    }
  });
});
