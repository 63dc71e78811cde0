import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExamples } from '../../src/api/readSchema.ts';
import { openBoth } from '../support/engine.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let embedded: AskedGraph;
let neo4j: AskedGraph;
beforeAll(async () => {
  const both = await openBoth();
  embedded = await openShippedGraph(both.embedded);
  neo4j = await openShippedGraph(both.neo4j);
});
afterAll(async () => {
  await embedded.close();
  await neo4j.close();
});

const people = ['li-yanhong', 'zhou-jingren', 'musk', 'andreessen', 'khosla', 'xin-zhou', 'wu-junyu'];
const questions = [
  ...readExamples(),
  ...readExamples()
    .filter(({ name }) => name === 'Profile')
    .flatMap((profile) => people.map((id) => ({ ...profile, variables: { id: `person:${id}` } }))),
];

test.each(questions)('$name $variables has one answer on both engines', async ({ query, variables }) => {
  const [one, other] = [await embedded.ask(query, variables), await neo4j.ask(query, variables)];
  expect(one.errors).toBeUndefined();
  expect(other.errors).toBeUndefined();
  expect(other.data).toEqual(one.data);
  const texts = new Set(one.texts);
  const itsOwn = other.texts.filter((text) => !texts.has(text));
  // Only for shortest paths is Neo4j asked in other words, and then once in place of a walk.
  expect(itsOwn.filter((text) => !text.includes('allShortestPaths'))).toEqual([]);
  // Root fields that take several round trips are answered side by side.
  const expected = itsOwn.length === 0 ? one.texts : other.texts;
  expect([...other.texts].sort()).toEqual([...expected].sort());
});
