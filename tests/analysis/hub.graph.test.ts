import { afterAll, beforeAll, expect, test } from 'vitest';
import { records } from '../../src/concepts/records.ts';
import { graphLayout } from '../../src/data/graphLayout.ts';
import type { Graph } from '../../src/graph/port.ts';
import { observed } from '../../src/graph/observed.ts';
import { openTestGraph, testEngine } from '../support/engine.ts';
import { type AskedGraph, askable } from '../support/shippedGraph.ts';

const stances = 100_000;
let plain: Graph;
let graph: AskedGraph;
let rowsRead = 0;

// One claim on which there are 100,000 stances, a person who holds 25,000 of them, and a second claim with two.
beforeAll(async () => {
  plain = await openTestGraph();
  await plain.prepare(graphLayout(records));
  const write = (cypher: string, rows: readonly unknown[]) =>
    plain.transaction((run) => run(cypher, { rows: rows as string[][] }));
  const create = (type: string) => `UNWIND $rows AS row CREATE (:DebateNode:Debate${type} {id: row[0]})`;
  const tie = (kind: string) =>
    'UNWIND $rows AS row MATCH (a:DebateNode {id: row[0]}) MATCH (b:DebateNode {id: row[1]}) ' +
    `CREATE (a)-[:DEBATE_${kind} {position: 0}]->(b)`;
  await write(create('Claim'), [['claim:hub'], ['claim:quiet']]);
  await write(create('Person'), [['person:ann'], ['person:bob'], ['person:cy'], ['person:crowd'], ['person:team']]);
  for (let start = 0; start < stances; start += 5_000) {
    const ids = Array.from({ length: 5_000 }, (_, index) => `stance:s-${start + index}`);
    await write(
      create('Stance'),
      ids.map((id) => [id]),
    );
    await write(
      tie('ON_CLAIM'),
      ids.map((id) => [id, 'claim:hub']),
    );
  }
  await write(create('Stance'), [['stance:quiet-ann'], ['stance:quiet-bob']]);
  await write(tie('ON_CLAIM'), [
    ['stance:quiet-ann', 'claim:quiet'],
    ['stance:quiet-bob', 'claim:quiet'],
  ]);
  await write(tie('HELD_BY'), [
    ['stance:s-1', 'person:ann'],
    ['stance:s-2', 'person:bob'],
    ['stance:s-3', 'person:cy'],
    ['stance:quiet-ann', 'person:ann'],
    ['stance:quiet-bob', 'person:bob'],
  ]);
  for (let start = 50_000; start < 75_000; start += 5_000)
    await write(
      tie('HELD_BY'),
      Array.from({ length: 5_000 }, (_, index) => [`stance:s-${start + index}`, 'person:crowd']),
    );
  await write(
    tie('HELD_BY'),
    Array.from({ length: 2_000 }, (_, index) => [`stance:s-${80_000 + index}`, 'person:team']),
  );
  graph = askable(observed(plain, ({ rows }) => (rowsRead += rows)));
}, 180_000);
afterAll(() => plain.close());

const ask = async (query: string) => {
  rowsRead = 0;
  const begun = performance.now();
  const answer = await graph.ask(query);
  return { ...answer, rows: rowsRead, milliseconds: performance.now() - begun };
};

test('paths through a claim of 100,000 stances are found without reading them', async () => {
  const { data, rows } = await ask(
    '{ paths(from: "person:ann", to: "person:bob", maxLength: 4, first: 5) { nodes { id } truncated } }',
  );
  expect(data).toEqual({
    paths: [
      ['person:ann', 'stance:quiet-ann', 'claim:quiet', 'stance:quiet-bob', 'person:bob'],
      ['person:ann', 'stance:s-1', 'claim:hub', 'stance:s-2', 'person:bob'],
    ].map((ids) => ({ nodes: ids.map((id) => ({ id })), truncated: false })),
  });
  expect(rows).toBeLessThan(50);
});

test('paths from the claim itself are looked for from the other end', async () => {
  const { data, rows } = await ask(
    '{ paths(from: "claim:hub", to: "claim:quiet", maxLength: 4, first: 1) { nodes { id } } }',
  );
  expect(data).toMatchObject({
    paths: [
      { nodes: ['claim:hub', 'stance:s-1', 'person:ann', 'stance:quiet-ann', 'claim:quiet'].map((id) => ({ id })) },
    ],
  });
  expect(rows).toBeLessThan(50);
});

test('of two thousand paths that are equally short the first is told, and on Neo4j at once', async () => {
  const { data, texts, rows } = await ask('{ paths(from: "claim:hub", to: "person:team", first: 1) { nodes { id } } }');
  const ids = ['claim:hub', 'stance:s-80000', 'person:team'];
  expect(data).toEqual({ paths: [{ nodes: ids.map((id) => ({ id })) }] });
  if (testEngine === 'neo4j') expect([texts.length, rows]).toEqual([1, 1]);
});

test('where the claim would have to be read, the search ends: with what it found, or with a refusal', async () => {
  const found = await ask(
    '{ paths(from: "person:ann", to: "person:cy", maxLength: 6, first: 5) { length truncated } }',
  );
  expect(found.data).toEqual({ paths: [{ length: 4, truncated: true }] });
  expect(found.rows).toBeLessThan(50);
  const refused = await ask('{ paths(from: "claim:hub", to: "person:crowd") { length } }');
  expect(refused.errors?.[0]?.message).toMatch(/within 20000 ties .* ask for a shorter maxLength or fewer relations/);
  expect(refused.errors?.[0]?.extensions).toMatchObject({ code: 'QUERY_TOO_COMPLEX' });
  expect(refused.rows).toBeLessThan(50);
});

test('the neighbourhood of the claim is cut at the limit and says so', async () => {
  const { data, rows, milliseconds } = await ask(
    '{ neighbourhood(of: ["claim:hub"], depth: 2, first: 100) { nodes { id } edges { kind } truncated } }',
  );
  const { neighbourhood } = data as { neighbourhood: { nodes: unknown[]; edges: unknown[]; truncated: boolean } };
  expect(neighbourhood.nodes).toHaveLength(100);
  expect(neighbourhood.nodes.slice(0, 3)).toEqual([{ id: 'claim:hub' }, { id: 'stance:s-0' }, { id: 'stance:s-1' }]);
  expect(neighbourhood.edges).toHaveLength(99);
  expect(neighbourhood.truncated).toBe(true);
  expect(rows).toBeLessThan(500);
  expect(milliseconds).toBeLessThan(10_000);
});

test('a neighbourhood that reaches the claim from afar does not read it whole', async () => {
  const { data, rows } = await ask(
    '{ neighbourhood(of: ["person:cy"], depth: 3, first: 10) { nodes { id } truncated } }',
  );
  expect(data).toMatchObject({ neighbourhood: { truncated: true } });
  expect(rows).toBeLessThan(100);
});

test('an argument map shows a hundred of the stances on the claim and says that there are more', async () => {
  const { data, rows, milliseconds } = await ask(
    '{ argumentMap(claim: "claim:hub") { nodes { holdersTruncated holders { stances { id } } } unanswered { edge { id } } } }',
  );
  const [node] = data.argumentMap.nodes;
  expect(node.holdersTruncated).toBe(true);
  expect(node.holders.flatMap(({ stances }: any) => stances)).toHaveLength(100);
  expect(data.argumentMap.unanswered).toEqual([]);
  expect(rows).toBeLessThan(10);
  expect(milliseconds).toBeLessThan(10_000);
});
