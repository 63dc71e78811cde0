import { afterAll, beforeAll, expect, test } from 'vitest';
import { lintCypher } from '../../src/graph/lintCypher.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let graph: AskedGraph;

beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

interface Shown {
  readonly nodes: readonly {
    readonly __typename: string;
    readonly id: string;
    readonly date: { readonly edtf: string; readonly earliest: string | null; readonly latest: string | null };
  }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string };
  readonly totalCount: number;
}

const fields =
  'nodes { __typename date { edtf earliest latest } ... on Node { id } } totalCount pageInfo { hasNextPage hasPreviousPage endCursor }';

const read = async (given: string): Promise<Shown & { readonly texts: readonly string[] }> => {
  const { data, errors, texts } = await graph.ask(`{ timeline${given} { ${fields} } }`);
  expect(errors).toBeUndefined();
  return { ...(data as { timeline: Shown }).timeline, texts };
};

const readWhole = async (where: string): Promise<Shown['nodes']> => {
  const nodes: Shown['nodes'][number][] = [];
  let after = '';
  for (;;) {
    const page = await read(`(${where} first: 7${after})`);
    nodes.push(...page.nodes);
    expect(page.pageInfo.hasPreviousPage).toBe(after !== '');
    if (!page.pageInfo.hasNextPage) {
      expect(nodes).toHaveLength(page.totalCount);
      return nodes;
    }
    after = `, after: "${page.pageInfo.endCursor}"`;
  }
};

test.each(['ASC', 'DESC'])('pages %s hold every dated record once, by its first day and then its id', async (order) => {
  const nodes = await readWhole(`direction: ${order},`);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  expect(nodes.length).toBeGreaterThan(20);
  const places = nodes.map(({ date, id }) => ({ day: date.earliest ?? '~', id }));
  const turned = order === 'ASC' ? 1 : -1;
  expect(places).toEqual(
    [...places].sort((one, other) =>
      one.day === other.day ? (one.id < other.id ? -1 : 1) : one.day < other.day ? -turned : turned,
    ),
  );
});

test('a span takes what can lie in it: a month that it touches, and no record without a date', async () => {
  const all = await readWhole('');
  const { nodes, totalCount } = await read('(where: { date: { gte: "2024-03", lte: "2024-07" } }, first: 100)');
  expect(totalCount).toBe(nodes.length);
  expect(nodes).toEqual(
    all.filter(({ date }) => (date.latest ?? '9') >= '2024-03-01' && (date.earliest ?? '0') <= '2024-07-31'),
  );
  expect(nodes.map(({ id }) => id)).toContain('statement:li-yanhong-open-is-dearest');
  const lastDays = await read('(where: { date: { gte: "2024-04-28", lte: "2024-04-29" } }, first: 100)');
  expect(lastDays.nodes.find(({ id }) => id === 'statement:li-yanhong-open-is-dearest')?.date.edtf).toBe('2024-04');
  const surely = await read('(where: { date: { within: "2024-04" } }, first: 100)');
  expect(surely.nodes.every(({ date }) => date.edtf.startsWith('2024-04'))).toBe(true);
  expect(surely.totalCount).toBeGreaterThan(0);
});

test('kinds are taken by their own dates, and forecasts are statements', async () => {
  const numbers = await read('(where: { kinds: [MEASUREMENT, RANKING] }, first: 100)');
  expect(new Set(numbers.nodes.map((node) => node.__typename))).toEqual(new Set(['Measurement', 'Result']));
  const statements = await read('(where: { kinds: [STATEMENT, FORECAST] }, first: 100)');
  const forecasts = await read('(where: { kinds: [FORECAST] }, first: 100)');
  expect(statements.nodes.map(({ id }) => id)).toEqual(expect.arrayContaining(forecasts.nodes.map(({ id }) => id)));
  expect(forecasts.totalCount).toBeLessThan(statements.totalCount);
  const none = await read('(where: { kinds: [] })');
  expect(none).toMatchObject({ nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } });
});

test('a window that holds nothing gives an empty page', async () => {
  expect(await read('(where: { date: { lt: "1900" } })')).toMatchObject({ nodes: [], totalCount: 0 });
});

test('a timeline takes two round trips, and its texts keep the rules of both engines', async () => {
  const first = await read('(first: 5)');
  const { texts } = await read(`(where: { date: { gte: "2015" } }, first: 5)`);
  expect(texts).toHaveLength(2);
  const next = await read(`(first: 5, after: "${first.pageInfo.endCursor}")`);
  expect([...texts, ...next.texts].flatMap(lintCypher)).toEqual([]);
});

test.each([
  ['where: { date: { gte: "April" } }', /EDTF date .* got "April"/, 'BAD_USER_INPUT', 'where.date.gte'],
  ['first: 0', /from 1 to 100, got 0/, 'BAD_USER_INPUT', 'first'],
  ['first: 101', /from 1 to 100, got 101/, 'BAD_USER_INPUT', 'first'],
  ['after: "nonsense"', /cursor that this service gave/, 'INVALID_CURSOR', 'after'],
])('timeline(%s) is refused with the argument and what was expected', async (given, message, code, argument) => {
  const { errors } = await graph.ask(`{ timeline(${given}) { totalCount } }`);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toEqual({ code, argument });
});

test('a cursor of another timeline is refused', async () => {
  const { pageInfo } = await read('(first: 5)');
  const { errors } = await graph.ask(
    `{ timeline(where: { kinds: [EVENT] }, after: "${pageInfo.endCursor}") { totalCount } }`,
  );
  expect(errors?.[0]?.extensions).toEqual({ code: 'INVALID_CURSOR', argument: 'after' });
});
