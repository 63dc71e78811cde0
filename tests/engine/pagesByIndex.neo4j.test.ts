import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { observed, type ObservedCall } from '../../src/graph/observed.ts';
import { databaseHits } from '../bench/databaseHits.ts';
import { type FilledTestGraph, fillTestGraph } from '../bench/filledTestGraph.ts';
import { neo4jConnection } from '../support/engine.ts';
import { type AskedGraph, askable } from '../support/shippedGraph.ts';

const STATEMENTS = 1000;
const PAGE = 5;

let filled: FilledTestGraph;
let calls: ObservedCall[] = [];
let asked: AskedGraph;

beforeAll(async () => {
  filled = await fillTestGraph(STATEMENTS);
  // Counts what the indexes hold, as a server does after a while by itself.
  await filled.driver.executeQuery('CALL db.prepareForReplanning()');
  asked = askable(observed(openNeo4j(neo4jConnection()), (call) => calls.push(call)));
  filled.endWith(() => asked.close());
});

afterAll(() => filled.end());

/** A page's end, and what Neo4j touched for it. */
async function read(list: string): Promise<{ endCursor: string; hits: number }> {
  calls = [];
  const { data, errors } = await asked.ask(`{ list: ${list} { nodes { id } pageInfo { endCursor } } }`);
  expect(errors).toBeUndefined();
  expect(data.list.nodes).toHaveLength(PAGE);
  return { endCursor: String(data.list.pageInfo.endCursor), hits: await databaseHits(filled.driver, calls) };
}

describe('Neo4j reads about a page of a long list, not all of its records,', () => {
  it.each([
    ['by id', 'ID', 'ASC'],
    ['by date, although some may have none,', 'DATE', 'ASC'],
    ['the latest first, although some may have no date,', 'DATE', 'DESC'],
  ])('%s from the first page on', async (_how, field, direction) => {
    const order = `first: ${PAGE}, orderBy: [{ field: ${field}, direction: ${direction} }]`;
    const first = await read(`statements(${order})`);
    const second = await read(`statements(${order}, after: "${first.endCursor}")`);
    expect(Math.max(first.hits, second.hits)).toBeLessThan(STATEMENTS / 5);
  });
});
