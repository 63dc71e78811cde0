import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { graphContent } from '../../src/data/export/graphContent.ts';
import { graphYaml } from '../../src/data/export/graphYaml.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { rain, tea } from '../data/world.ts';
import { linesOf, openLaidOut } from './exportWorld.ts';

const patience = 300_000;
const folder = await mkdtemp(join(tmpdir(), 'debate-graph-'));
let graph: Awaited<ReturnType<typeof openLaidOut>>;
beforeAll(async () => {
  graph = await openLaidOut();
}, patience);
beforeEach(() => graph.empty());
afterAll(async () => {
  await graph.close();
  await rm(folder, { recursive: true });
});

test('the shipped seed, exported as YAML and imported again, is the same graph', { timeout: patience }, async () => {
  await seedGraph(graph, [shippedSeed()]);
  const before = await graphContent(graph.run);
  const path = join(folder, 'shipped.yaml');
  await writeFile(path, [...graphYaml(before)].join(''));

  await graph.empty();
  await seedGraph(graph, [{ name: 'shipped', path }]);
  expect(before.nodes.length).toBeGreaterThan(500);
  expect(linesOf(await graphContent(graph.run))).toEqual(linesOf(before));
});

test('dossiers that lean on each other come back one by one', { timeout: patience }, async () => {
  await seedGraph(graph, [tea, rain]);
  const before = await graphContent(graph.run);
  const paths = [tea, rain].map(({ name }) => ({ name, path: join(folder, `${name}.yaml`) }));
  for (const { name, path } of paths) await writeFile(path, [...graphYaml(before, name)].join(''));

  await graph.empty();
  await seedGraph(graph, paths);
  expect(linesOf(await graphContent(graph.run))).toEqual(linesOf(before));
});

test('a graph larger than may be read is refused with the way out', async () => {
  await seedGraph(graph, [tea, rain]);
  await expect(graphContent(graph.run, { limit: 10 })).rejects.toThrow(
    'expected a graph of at most 10 records and ties, got more: export it from the command line, which has no limit',
  );
});
