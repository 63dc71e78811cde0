import { afterAll, beforeAll, expect, test } from 'vitest';
import { lintCypher } from '../../src/graph/lintCypher.ts';
import { testEngine } from '../support/engine.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let graph: AskedGraph;

beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

interface ShownPath {
  readonly length: number;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly kind: string;
    readonly fact: { readonly id: string; readonly citations: readonly unknown[] };
    readonly citations: readonly { readonly id: string }[];
  }[];
  readonly truncated: boolean;
}

const shown =
  'length truncated nodes { id } edges { id source target kind fact { id citations { id } } citations { id } }';

const find = async (from: string, to: string, more = ''): Promise<readonly ShownPath[]> => {
  const { data, errors } = await graph.ask(`{ paths(from: "${from}", to: "${to}"${more}) { ${shown} } }`);
  expect(errors).toBeUndefined();
  return (data as { paths: ShownPath[] }).paths;
};

/** The engine's own search runs on Neo4j alone, and where its limit cuts anything, nothing of it is used. */
const faultsOf = (text: string): readonly string[] =>
  lintCypher(text).filter((fault) => !text.includes('allShortestPaths') || !fault.startsWith('R6'));

const idsOf = ({ nodes }: ShownPath): string[] => nodes.map(({ id }) => id);

test('paths come shortest first, each once, and meet no record twice', async () => {
  const found = await find('person:khosla', 'person:andreessen', ', first: 20');
  expect(found).toHaveLength(20);
  expect(found[0]?.length).toBe(2);
  const lengths = found.map(({ length }) => length);
  expect(lengths).toEqual([...lengths].sort());
  expect(new Set(found.map((path) => idsOf(path).join(' '))).size).toBe(20);
  for (const path of found) {
    expect(new Set(idsOf(path)).size).toBe(path.length + 1);
    expect(path.edges).toHaveLength(path.length);
    expect(path.truncated).toBe(false);
    path.edges.forEach(({ source, target }, index) =>
      expect([source, target].sort()).toEqual([path.nodes[index]?.id, path.nodes[index + 1]?.id].sort()),
    );
  }
});

test('every tie on a path opens to its fact and its citations', async () => {
  const found = await find('person:khosla', 'model:llama-3', ', first: 10');
  expect(found).not.toEqual([]);
  for (const { id, source, target, kind, fact, citations } of found.flatMap(({ edges }) => edges)) {
    expect(id).toBe(`${source}~${kind}~${target}`);
    expect(fact.citations.length).toBeGreaterThan(0);
    expect(citations.length).toBeGreaterThan(0);
  }
});

test('a tie that carries its own citations gives those, not all of its record', async () => {
  const { data } = await graph.ask(
    `{ paths(from: "model:gpt-4o", to: "organisation:openai", maxLength: 1) {
      edges { kind label zh: label(language: ZH) fact { __typename } citations { id } } } }`,
  );
  expect(data).toEqual({
    paths: [
      {
        edges: [
          {
            kind: 'DEVELOPED_BY',
            label: 'is developed by',
            zh: '开发者是',
            fact: { __typename: 'Model' },
            citations: [
              { id: 'citation:caijing-2024-07-open-or-closed.2511-2536' },
              { id: 'citation:caijing-2024-07-open-or-closed.3960-3972' },
            ],
          },
        ],
      },
    ],
  });
});

test('the same paths are found by following every tie by hand', async () => {
  const neighbours = await allNeighbours();
  const byHand: string[][] = [];
  const walk = (way: string[]): void => {
    const here = way.at(-1) ?? '';
    if (here === 'person:altman') byHand.push(way);
    else if (way.length <= 4)
      for (const next of neighbours.get(here) ?? []) if (!way.includes(next)) walk([...way, next]);
  };
  walk(['person:musk']);
  byHand.sort((one, other) => one.length - other.length || (one.join(' ') < other.join(' ') ? -1 : 1));
  const found = await find('person:musk', 'person:altman', ', maxLength: 4, first: 20');
  expect(found.length).toBeGreaterThan(2);
  expect(found.map(idsOf)).toEqual(byHand.slice(0, 20));
});

test('however few paths are asked for, they are the first of the many', async () => {
  const pairs = [
    ['person:khosla', 'person:andreessen'],
    ['person:musk', 'person:altman'],
    ['model:gpt-4o', 'organisation:openai'],
    ['person:li-yanhong', 'person:zhou-jingren'],
    ['organisation:google', 'organisation:meta'],
  ] as const;
  for (const [from, to] of pairs) {
    const many = await find(from, to, ', first: 20');
    for (const first of [1, 2, 3, 8]) expect(await find(from, to, `, first: ${first}`)).toEqual(many.slice(0, first));
  }
});

test('on Neo4j the shortest path as ids is one round trip', async () => {
  const { data, texts } = await graph.ask(
    '{ paths(from: "person:khosla", to: "person:andreessen", first: 1) { length nodes { id } edges { source kind target } } }',
  );
  expect(data.paths).toHaveLength(1);
  expect(texts.length).toBeLessThanOrEqual(testEngine === 'neo4j' ? 1 : 8);
  expect(texts.flatMap(faultsOf)).toEqual([]);
});

test.each([
  ['person:khosla', 'person:andreessen', ''],
  ['person:musk', 'model:llama-3', ''],
  ['person:musk', 'person:altman', ', relations: [HELD_BY, ON_CLAIM]'],
  ['person:khosla', 'person:andreessen', ', maxLength: 1'],
  ['person:khosla', 'person:andreessen', ', relations: [PART_OF]'],
  ['person:khosla', 'person:andreessen', ', relations: [CITES, IN_SOURCE]'],
])('how far apart %s and %s are (%s) is the length of their first path', async (from, to, more) => {
  const found = await find(from, to, `${more}, first: 1`);
  const { data, texts } = await graph.ask(
    `query($yes: Boolean = false) { paths(from: "${from}", to: "${to}"${more}, first: 1) { ...on Path { length } truncated edges @include(if: $yes) { id } } }`,
  );
  const { data: alone, texts: few } = await graph.ask(
    `{ paths(from: "${from}", to: "${to}"${more}, first: 1) { ...on Path { length } truncated } }`,
  );
  const lengths = found.map(({ length, truncated }) => ({ length, truncated }));
  expect([data, alone]).toEqual([{ paths: lengths }, { paths: lengths }]);
  const isNear = testEngine === 'neo4j' && lengths.some(({ length }) => length <= 4);
  expect(few.filter((text) => / shortestPath\(/.test(text)).length).toBe(testEngine === 'neo4j' ? 1 : 0);
  if (isNear) expect(few).toHaveLength(1);
  expect([...texts, ...few].flatMap(faultsOf)).toEqual([]);
});

test('only the kinds of tie that are asked for are followed', async () => {
  const found = await find(
    'person:khosla',
    'person:andreessen',
    ', relations: [HELD_BY, ON_CLAIM, ANSWERS], first: 20',
  );
  expect(found).not.toEqual([]);
  const kinds = new Set(found.flatMap(({ edges }) => edges.map(({ kind }) => kind)));
  expect([...kinds].filter((kind) => !['HELD_BY', 'ON_CLAIM', 'ANSWERS'].includes(kind))).toEqual([]);
  expect(await find('person:khosla', 'person:andreessen', ', relations: [PART_OF]')).toEqual([]);
});

test('records do not meet in their source unless that is asked for', async () => {
  const found = await find('person:khosla', 'person:andreessen', ', first: 20');
  const nodes = found.flatMap(idsOf);
  expect(nodes.filter((id) => id.startsWith('citation:') || id.startsWith('source:'))).toEqual([]);
  const cited = await find('person:khosla', 'person:andreessen', ', relations: [CITES, IN_SOURCE], maxLength: 4');
  expect(cited.flatMap(idsOf)).toContain('source:caijing-2024-07-open-or-closed');
});

test('a search takes few round trips, and every text keeps the rules of both engines', async () => {
  const { texts } = await graph.ask(
    `{ paths(from: "person:khosla", to: "person:andreessen", first: 20) { ${shown} } }`,
  );
  expect(texts.length).toBeLessThanOrEqual(14);
  expect(texts.flatMap(faultsOf)).toEqual([]);
});

test.each([
  ['from: "person:nobody", to: "person:musk"', /from .*"person:nobody"/, 'from'],
  ['from: "person:musk", to: "person:nobody"', /to .*"person:nobody"/, 'to'],
  ['from: "person:musk", to: "nonsense"', /to .*"nonsense"/, 'to'],
  ['from: "person:musk", to: "person:musk"', /two different records/, 'to'],
  ['from: "person:musk", to: "person:altman", maxLength: 0', /from 1 to 6, got 0/, 'maxLength'],
  ['from: "person:musk", to: "person:altman", maxLength: 7', /from 1 to 6, got 7/, 'maxLength'],
  ['from: "person:musk", to: "person:altman", first: 21', /from 1 to 20, got 21/, 'first'],
])('paths(%s) is refused with the argument and what was expected', async (given, message, argument) => {
  const { errors } = await graph.ask(`{ paths(${given}) { length } }`);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});

test('a kind of tie that there is not is refused before anything is read', async () => {
  const { errors, texts } = await graph.ask(
    '{ paths(from: "person:musk", to: "person:altman", relations: [LIKES]) { length } }',
  );
  expect(errors?.[0]?.message).toContain('Value "LIKES" does not exist in "Relation" enum');
  expect(texts).toEqual([]);
});

/** Each record's neighbours in the order of their ids, read through the generic neighbourhood of one tie. */
async function allNeighbours(): Promise<Map<string, string[]>> {
  const neighbours = new Map<string, string[]>();
  let waiting = ['person:musk'];
  for (let distance = 0; distance < 4; distance++) {
    const found = await Promise.all(waiting.map(async (id) => [id, await around(id)] as const));
    for (const [id, ids] of found) neighbours.set(id, ids);
    waiting = [...new Set(found.flatMap(([, ids]) => ids))].filter((id) => !neighbours.has(id));
  }
  return neighbours;
}

async function around(id: string): Promise<string[]> {
  const { data } = await graph.ask(`{ neighbourhood(of: ["${id}"], first: 500) { nodes { id } truncated } }`);
  const { neighbourhood } = data as { neighbourhood: { nodes: { id: string }[]; truncated: boolean } };
  expect(neighbourhood.truncated).toBe(false);
  return neighbourhood.nodes.slice(1).map((node) => node.id);
}
