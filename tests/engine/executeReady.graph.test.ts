import { type DocumentNode, execute, parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApiContext } from '../../src/api/context.ts';
import { createSchema } from '../../src/api/createSchema.ts';
import { readExamples, readSchema } from '../../src/api/readSchema.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { createExecutor } from '../../src/engine/executeReady.ts';
import { readAnswer } from '../../src/engine/rootResolvers.ts';
import type { Graph, Run } from '../../src/graph/port.ts';
import { openTestGraph } from '../support/engine.ts';

const schema = createSchema(readSchema());
const executeReady = createExecutor();
let graph: Graph;

beforeAll(async () => {
  graph = await openTestGraph();
  await seedGraph(graph, [shippedSeed()]);
});
afterAll(() => graph.close());

/** The answer as it leaves the service, and how many round trips it took. */
async function both(
  query: string,
  variableValues: Record<string, unknown> = {},
  change: (run: Run) => Run = (run) => run,
) {
  const document = parse(query);
  const one = await answer(executeReady, document, variableValues, change);
  const other = await answer(
    (args) => execute({ ...args, fieldResolver: readAnswer }),
    document,
    variableValues,
    change,
  );
  expect(one.text).toBe(other.text);
  expect(one.trips).toBe(other.trips);
  return one;
}

async function answer(
  by: typeof executeReady | typeof execute,
  document: DocumentNode,
  variableValues: Record<string, unknown>,
  change: (run: Run) => Run,
) {
  let trips = 0;
  const run = change((cypher, parameters) => {
    trips += 1;
    return graph.run(cypher, parameters);
  });
  const contextValue: ApiContext = {
    engine: graph.engine,
    run,
    search: (asked) => graph.search(asked),
    passage: ({ start, end }) => Promise.resolve(`${start} ${end}`),
  };
  return { text: JSON.stringify(await by({ schema, document, contextValue, variableValues })), trips };
}

test.each(readExamples().map(({ name, query, variables }) => [name, query, variables] as const))(
  '%s is answered letter for letter as by graphql-js',
  async (_name, query, variables) => {
    const { text } = await both(query, { ...variables });
    expect(text).toContain('"data":{');
  },
);

test.each([
  ['a type name beside a field', '{ __typename people(first: 1) { __typename nodes { __typename id } } }'],
  ['introspection', '{ __schema { queryType { name } } people(first: 1) { totalCount } }'],
  [
    'fragments on an interface',
    'query { node(id: "person:musk") { ...A ... on Person { name } } } fragment A on Node { id __typename }',
  ],
  ['the same field twice under one name', '{ people(first: 1) { nodes { id } } people(first: 1) { nodes { name } } }'],
  ['a condition', 'query($no: Boolean = false) { people(first: 1) { nodes { id name @include(if: $no) } } }'],
  ['words that are read later', '{ statements(first: 2) { nodes { citations { passage } } } }'],
  ['nothing', '{ person(id: "person:nobody") { id } }'],
  ['an id of another kind', '{ person(id: "model:gpt-4o") { id } people(first: 1) { totalCount } }'],
  ['a page too large, of a list that is never null', '{ people(first: 1000) { totalCount } }'],
  ['some ids that are none', '{ nodes(ids: ["person:musk", "nonsense", "person:nobody"]) { id } }'],
  ['an argument that is no number', '{ people(first: "one") { totalCount } }'],
  ['an alias that every object has', '{ constructor: person(id: "person:musk") { __proto__: name toString: id } }'],
])('%s: the same as by graphql-js, errors included', async (_name, query) => {
  await both(query);
});

test('variables that do not fit are refused by graphql-js in its own words', async () => {
  const query = 'query($first: Int!) { people(first: $first) { totalCount } }';
  for (const variables of [{}, { first: null }, { first: 'one' }, { first: 2.5 }, { first: 2 ** 40 }])
    expect((await both(query, variables)).text).toContain('errors');
});

test('a value that does not fit the schema becomes what graphql-js makes of it', async () => {
  const query = '{ person(id: "person:musk") { id name named } people(first: 2) { nodes { id } } }';
  const cut =
    (to: unknown) =>
    (run: Run): Run =>
    async (cypher, parameters) =>
      (await run(cypher, parameters)).map((row) => [row[0] ?? null, ...row.slice(1).map(() => to as null)]);
  for (const value of [null, 7, 'NO_SUCH_WORD', true]) {
    const { text, trips } = await both(query, {}, cut(value));
    if (value === null) expect(text).toContain('Cannot return null for non-nullable field');
    expect(trips).toBe(2);
  }
});

test('an engine that fails is the error of its field, and is asked once', async () => {
  const failing = (): Run => () => Promise.reject(new Error('away'));
  const { text, trips } = await both(
    '{ a: person(id: "person:musk") { id } people(first: 1) { totalCount } }',
    {},
    failing,
  );
  expect(text).toContain('"path":["a"]');
  expect(trips).toBe(0);
});

test('an empty operation name is none of an operation that has no name, also once that was asked', async () => {
  const document = parse('{ person(id: "person:nobody") { id } }');
  const contextValue = { run: graph.run.bind(graph) };
  const ask = (operationName: string | null) => executeReady({ schema, document, contextValue, operationName });
  expect((await ask(null)).errors).toBeUndefined();
  expect((await ask('')).errors?.[0]?.message).toBe('Unknown operation named "".');
});
