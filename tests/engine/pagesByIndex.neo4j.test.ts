import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { openDriver } from '../../src/graph/neo4jDriver.ts';
import { observed, type ObservedCall } from '../../src/graph/observed.ts';
import { databaseHits } from '../bench/databaseHits.ts';
import { loadDebate } from '../bench/loadDebate.ts';
import { neo4jConnection, openTestGraph } from '../support/engine.ts';
import { emptyNeo4j } from '../support/neo4j/emptyNeo4j.ts';
import { type AskedGraph, askable } from '../support/shippedGraph.ts';

const STATEMENTS = 1000;
const PAGE = 5;

const endings: (() => Promise<unknown>)[] = [];
let calls: ObservedCall[] = [];
let driver: Driver;
let asked: AskedGraph;

beforeAll(async () => {
  const graph = await openTestGraph();
  endings.push(
    () => graph.close(),
    () => emptyNeo4j(graph),
  );
  await loadDebate(graph, STATEMENTS, () => undefined);
  driver = openDriver(neo4jConnection(), { deadlineMs: 60_000 });
  endings.push(() => driver.close());
  // Counts what the indexes hold, as a server does after a while by itself.
  await driver.executeQuery('CALL db.prepareForReplanning()');
  asked = askable(observed(openNeo4j(neo4jConnection()), (call) => calls.push(call)));
  endings.push(() => asked.close());
});

afterAll(async () => {
  for (const end of endings.reverse()) await end();
});

/** A page's end, and what Neo4j touched for it. */
async function read(list: string): Promise<{ endCursor: string; hits: number }> {
  calls = [];
  const { data, errors } = await asked.ask(`{ list: ${list} { nodes { id } pageInfo { endCursor } } }`);
  expect(errors).toBeUndefined();
  expect(data.list.nodes).toHaveLength(PAGE);
  return { endCursor: String(data.list.pageInfo.endCursor), hits: await databaseHits(driver, calls) };
}

describe('Neo4j reads about a page of a long list, not all of its records,', () => {
  it.each([
    ['by id', 'ID', 'ASC'],
    ['by date, although some may have none,', 'DATE', 'ASC'],
  ])('%s from the first page on', async (_how, field, direction) => {
    const order = `first: ${PAGE}, orderBy: [{ field: ${field}, direction: ${direction} }]`;
    const first = await read(`statements(${order})`);
    const second = await read(`statements(${order}, after: "${first.endCursor}")`);
    expect(Math.max(first.hits, second.hits)).toBeLessThan(STATEMENTS / 5);
  });

  it('after a page that begins with what has no date', async () => {
    const order = `first: ${PAGE}, orderBy: [{ field: DATE, direction: DESC }]`;
    const { endCursor } = await read(`statements(${order})`);
    const second = await read(`statements(${order}, after: "${endCursor}")`);
    expect(second.hits).toBeLessThan(STATEMENTS / 5);
  });
});
