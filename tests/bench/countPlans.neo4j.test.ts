import type { Driver } from 'neo4j-driver';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDriver } from '../../src/graph/neo4jDriver.ts';
import type { Graph } from '../../src/graph/port.ts';
import { neo4jConnection, openTestGraph } from '../support/engine.ts';
import type { Body, Contestant } from './contestant.ts';
import { countPlans } from './countPlans.ts';
import { byHandInProcess } from './inProcess.ts';

let graph: Graph;
let driver: Driver;

beforeAll(async () => {
  graph = await openTestGraph();
  driver = openDriver(neo4jConnection(), { deadlineMs: 60_000 });
});

afterAll(async () => {
  await driver.close();
  await graph.close();
});

/** Ten requests, since Neo4j takes texts that it has run that often for something better. */
const tenOf = (query: string, variables: Body['variables']) => Array.from({ length: 10 }, () => ({ query, variables }));

/** Somebody who runs a Cypher text for each document, with its variables. */
function translating(cypherOf: (document: string) => string): Contestant {
  const byHand = byHandInProcess(driver);
  return { ...byHand, send: ({ query, variables }) => byHand.send({ query: cypherOf(query), variables }) };
}

it('who sends one text for all documents makes Neo4j plan nothing anew', async () => {
  const oneText = translating(() => 'RETURN 1 AS data');
  const { made } = await countPlans(oneText, graph, tenOf('{ people(first: 10) { nodes { id } } }', {}));
  expect(made).toEqual({ alias: 0, literal: undefined, 'page size': 0 });
});

it('who sends another text for each document makes Neo4j plan each', async () => {
  const manyTexts = translating((document) => `RETURN 1 AS data, 2 AS \`${document}\``);
  const query = 'query($id: ID!) { person(id: $id) { statements(first: 10) { nodes { id } } } }';
  const { made } = await countPlans(manyTexts, graph, tenOf(query, { id: 'person:1' }));
  // Without variables, all three with literals are the same.
  expect(made).toEqual({ alias: 1, literal: 1 / 3, 'page size': 1 });
});
