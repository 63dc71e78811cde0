import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DocumentNode, type OperationDefinitionNode, parse } from 'graphql';
import { createSchema } from '../../src/api/createSchema.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { costOf } from '../../src/server/limits/cost/costOf.ts';
import { readSettings } from '../../src/server/settings/readSettings.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openShippedGraph();
}, 180_000);
afterAll(() => graph.close());

const look = async (given: string, fields: string) => {
  const { data, errors } = await graph.ask(`{ argumentMap(${given}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.argumentMap;
};

test("Li Yanhong's claim is seen with all that the article says for and against it", async () => {
  const { nodes, edges, unanswered, truncated } = await look(
    'claim: "claim:open-is-dearest-and-falling-behind"',
    'nodes { id depth } edges { source kind target citations { exact } } unanswered { attacker { id } } truncated',
  );
  expect(nodes.filter(({ depth }: any) => depth < 2).map(({ id }: any) => id)).toEqual([
    'claim:open-is-dearest-and-falling-behind',
    'claim:open-costs-more-than-closed',
    'claim:open-models-fall-further-behind',
  ]);
  expect(nodes.find(({ id }: any) => id === 'claim:foundation-models-have-hit-a-bottleneck').depth).toBe(3);
  expect(edges.filter(({ kind }: any) => kind === 'ATTACKS').map(({ source }: any) => source)).toEqual([
    'claim:some-open-models-evolve-faster',
    'claim:the-gap-is-narrowing',
  ]);
  expect(unanswered.map(({ attacker }: any) => attacker.id)).toEqual([
    'claim:some-open-models-evolve-faster',
    'claim:the-gap-is-narrowing',
  ]);
  for (const { citations } of edges) expect(citations[0].exact).toMatch(/./);
  expect(truncated).toBe(false);
});

test('it tells who advances a claim and who disputes it, down to the words', async () => {
  const { nodes } = await look(
    'claim: "claim:open-is-dearest-and-falling-behind", depth: 1',
    'nodes { claim { text(language: ZH) } holders { party { name } polarity stances { statement { quote } } } }',
  );
  const [first] = nodes;
  expect(first.claim.text).toContain('开源');
  expect(first.holders.map(({ party, polarity }: any) => `${party.name} ${polarity}`)).toEqual([
    'Li Yanhong SUPPORT',
    'Fu Sheng OPPOSE',
    'Wang Xiaochuan OPPOSE',
    'Zhou Jingren OPPOSE',
  ]);
  expect(first.holders[0].stances[0].statement.quote).toContain('开源是最贵的');
});

test('every argument of the seed is in the map of the claim that it is about', async () => {
  const { data } = await graph.ask(
    '{ claims(first: 100) { nodes { id supportedBy { id } attackedBy { id } } pageInfo { endCursor } } }',
  );
  const argued = data.claims.nodes.filter(
    ({ supportedBy, attackedBy }: any) => [...supportedBy, ...attackedBy].length > 0,
  );
  expect(argued.length).toBeGreaterThan(20);
  for (const { id, supportedBy, attackedBy } of argued) {
    const { edges } = await look(`claim: "${id}", depth: 1`, 'edges { source target kind }');
    const into = (kind: string) =>
      edges.filter((edge: any) => edge.target === id && edge.kind === kind).map(({ source }: any) => source);
    const ids = (claims: any) => claims.map((each: any) => each.id).sort();
    expect([into('SUPPORTS'), into('ATTACKS')]).toEqual([ids(supportedBy), ids(attackedBy)]);
  }
});

test('a question shows all its positions and their arguments', async () => {
  const { nodes } = await look('question: "question:should-models-be-open"', 'nodes { id depth }');
  const starts = nodes.filter(({ depth }: any) => depth === 0).map(({ id }: any) => id);
  expect(starts).toContain('claim:models-should-be-open');
  expect(starts).toContain('claim:models-are-economic-weapons');
});

test('a whole map, with who says what in which words and where it is written, is not too much to ask', () => {
  const document: DocumentNode = parse(`{ argumentMap(claim: "claim:models-should-be-open") {
    nodes { id depth claim { text } holders { party { id name } polarity
      stances { statement { quote summary date { edtf } speakers { id } } } } }
    edges { source target kind citations { start end exact source { title } } }
    unanswered { attacker { text } target { text } edge { citations { exact } } } truncated } }`);
  const [operation] = document.definitions as readonly OperationDefinitionNode[];
  if (operation === undefined) throw new Error('expected an operation');
  const schema = createSchema(readSchema());
  expect(costOf({ schema, document, operation, variables: {} })).toBeLessThan(readSettings({}).maxCost);
});
