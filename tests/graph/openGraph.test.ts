import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { openGraph } from '../../src/graph/openGraph.ts';

test.each([{}, { url: 'memory:' }])('%o opens an empty graph in memory', async (settings) => {
  const graph = await openGraph(settings);
  expect(graph.engine).toBe('embedded');
  expect(await graph.run('MATCH (n) RETURN count(n) AS c')).toEqual([[0]]);
  await graph.close();
});

test('file: opens a graph in a folder, which it makes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'open-graph-'));
  const urls = [`file:${join(folder, 'one')}`, pathToFileURL(join(folder, 'two')).href];
  for (const url of urls) {
    const graph = await openGraph({ url });
    expect(graph.engine).toBe('embedded');
    await graph.close();
  }
  expect(await readdir(folder)).toEqual(['one', 'two']);
  expect(await readdir(join(folder, 'two'))).toEqual(['graph.grafeo', 'graph.seal']);
  await rm(folder, { recursive: true });
});

test.each(['bolt', 'bolt+s', 'bolt+ssc', 'neo4j', 'neo4j+s', 'neo4j+ssc'])(
  '%s:// opens a Neo4j graph, whether a server answers or not',
  async (scheme) => {
    const graph = await openGraph({ url: `${scheme}://127.0.0.1:1`, password: 'any' });
    expect(graph.engine).toBe('neo4j');
    await graph.close();
  },
);

test.each(['', 'http://localhost:7474', 'bolt:', 'neo4j://', './data'])(
  '%j is refused with what is allowed',
  async (url) => {
    await expect(openGraph({ url })).rejects.toThrow(/memory:.*file:\.\/folder.*bolt:\/\/.*neo4j:\/\/.*but got/);
  },
);

test.each(['file:', 'file://data'])('%j is refused with an example of a folder', async (url) => {
  await expect(openGraph({ url })).rejects.toThrow(/file:\.\/data or file:\/\/\/srv\/data, but got/);
});
