import { expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { observed, type ObservedCall } from '../../src/graph/observed.ts';

test('an observer hears of every call, also inside transactions, with its rows and time', async () => {
  const calls: ObservedCall[] = [];
  const graph = observed(await openEmbedded(), (call) => calls.push(call));
  await graph.transaction(async (run) => {
    await run('UNWIND $ids AS i CREATE (n:Thing {id: i})', { ids: [1, 2] });
    await run('MATCH (n:Thing) RETURN n.id AS id');
  });
  expect(await graph.run('MATCH (n:Thing) RETURN n.id AS id ORDER BY id')).toEqual([[1], [2]]);
  await graph.close();

  expect(calls.map(({ writing, rows }) => ({ writing, rows }))).toEqual([
    { writing: true, rows: 0 },
    { writing: true, rows: 2 },
    { writing: false, rows: 2 },
  ]);
  expect(calls[0]).toMatchObject({ cypher: 'UNWIND $ids AS i CREATE (n:Thing {id: i})', parameters: { ids: [1, 2] } });
  expect(calls.every(({ milliseconds }) => milliseconds > 0 && milliseconds < 5_000)).toBe(true);
});

test('an observer hears of a failure, and the caller gets the very error', async () => {
  const calls: ObservedCall[] = [];
  const graph = observed(await openEmbedded(), (call) => calls.push(call));
  const failure: unknown = await graph.run('no Cypher').catch((error: unknown) => error);
  expect(failure).toMatchObject({ kind: 'QUERY' });
  expect(calls).toEqual([expect.objectContaining({ cypher: 'no Cypher', rows: 0, error: failure })]);
  await graph.close();
});
