import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { graphContent } from '../../src/data/export/graphContent.ts';
import { graphYaml } from '../../src/data/export/graphYaml.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { openTestGraph } from '../support/engine.ts';
import { rain, tea } from '../data/world.ts';
import { linesOf, seedShipped } from './exportWorld.ts';

const folder = await mkdtemp(join(tmpdir(), 'debate-graph-'));
afterAll(() => rm(folder, { recursive: true }));

test('the shipped seed, exported as YAML and imported again, is the same graph', async () => {
  const first = await openTestGraph();
  await seedShipped(first);
  const before = await graphContent(first.run);
  await first.close();
  const path = join(folder, 'shipped.yaml');
  await writeFile(path, [...graphYaml(before)].join(''));

  const second = await openTestGraph();
  await seedGraph(second, [{ name: 'shipped', path }]);
  const after = await graphContent(second.run);
  await second.close();
  expect(before.nodes.length).toBeGreaterThan(500);
  expect(linesOf(after)).toEqual(linesOf(before));
});

test('dossiers that lean on each other, exported one by one and imported again, are the same graph', async () => {
  const first = await openTestGraph();
  await seedGraph(first, [tea, rain]);
  const before = await graphContent(first.run);
  const paths = await Promise.all(
    ['tea', 'rain'].map(async (name) => {
      const path = join(folder, `${name}.yaml`);
      await writeFile(path, [...graphYaml(before, name)].join(''));
      return { name, path };
    }),
  );
  await first.close();

  const second = await openTestGraph();
  await seedGraph(second, paths);
  const after = await graphContent(second.run);
  await second.close();
  expect(linesOf(after)).toEqual(linesOf(before));
});
