import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Graph } from '../../src/graph/port.ts';
import { openTestGraph } from '../support/engine.ts';

let graph: Graph;
beforeEach(async () => {
  graph = await openTestGraph();
  const kinds = ['Cat', 'Dog'].map((label) => ({ label, property: 'terms' }));
  await graph.prepare({ unique: [], indexes: [], searches: kinds });
  const pets = [
    ['Cat', 'tom', 'grey 1开 2开源'],
    ['Cat', 'kit', 'grey grey 3the'],
    ['Dog', 'rex', 'grey 2源开'],
  ] as const;
  for (const [label, id, terms] of pets)
    await graph.transaction((run) => run(`CREATE (n:${label} {id: $id}) SET n.terms = $terms`, { id, terms }));
});
afterEach(() => graph.close());

const find = async (terms: readonly string[], { labels = ['Cat', 'Dog'], limit = 10 } = {}) => {
  const rows = await graph.search({
    labels: labels.map((label) => ({ label, limit: label === 'Cat' ? limit : 10 })),
    property: 'terms',
    terms,
    returns: ['id', 'age'],
  });
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
};

test('nodes with any of the terms are found, with the properties asked for', async () => {
  expect(await find(['1开'])).toEqual([['tom', null]]);
  expect(await find(['2开源', '2源开'])).toEqual([
    ['rex', null],
    ['tom', null],
  ]);
  expect(await find(['3the', 'nothing'])).toEqual([['kit', null]]);
  expect(await find(['nothing'])).toEqual([]);
  expect(await find([])).toEqual([]);
});

test('only the labels asked for are searched, each up to its limit, best first', async () => {
  expect(await find(['grey'], { labels: ['Dog'] })).toEqual([['rex', null]]);
  expect(await find(['grey', '3the'], { limit: 1 })).toEqual([
    ['kit', null],
    ['rex', null],
  ]);
});

test('the index follows changes and removals', async () => {
  await graph.transaction((run) => run("MATCH (n:Dog) SET n.terms = 'black'"));
  await graph.transaction((run) => run("MATCH (n:Cat {id: 'tom'}) DETACH DELETE n"));
  expect(await find(['grey'])).toEqual([['kit', null]]);
  expect(await find(['black'])).toEqual([['rex', null]]);
});

test('a term with signs in it is refused, and so is a label or property that is no plain word', async () => {
  for (const term of ['grey*', 'a b', 'x', '"', ''])
    await expect(find([term])).rejects.toMatchObject({ kind: 'QUERY' });
  await expect(find(['grey'], { labels: ['Cat) DETACH'] })).rejects.toMatchObject({ kind: 'QUERY' });
});

test('a closed graph searches no more', async () => {
  await graph.close();
  await expect(find(['grey'])).rejects.toMatchObject({ kind: 'CLOSED' });
});
