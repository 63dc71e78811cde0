import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

const cursorOf = (parts: unknown): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

async function firstCursor(list: string): Promise<string> {
  const { data } = await graph.ask(`{ list: ${list} { edges { cursor } } }`);
  return String(data.list.edges[0].cursor);
}

/** What a cursor holds, to forge others of it. */
const partsOf = (cursor: string): unknown[] =>
  JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown[];

describe('a cursor', () => {
  it.each([
    ['that is no cursor', () => 'nonsense'],
    ['with a sort value of another kind', (parts: unknown[]) => cursorOf([parts[0], parts[1], [42], parts[3]])],
    ['with a sort value too many', (parts: unknown[]) => cursorOf([parts[0], parts[1], ['a', 'b'], parts[3]])],
    ['with a whole number too large', (parts: unknown[]) => cursorOf([parts[0], parts[1], [2 ** 60], parts[3]])],
    ['with something after it', (parts: unknown[]) => `${cursorOf(parts)}!`],
    ['of a later version', (parts: unknown[]) => cursorOf([2, ...parts.slice(1)])],
  ])('%s is refused by the argument, and costs no round trip', async (_what, forge) => {
    const list = 'people(first: 1, orderBy: [{ field: NAME }]';
    const forged = forge(partsOf(await firstCursor(`${list})`)));
    const { errors, texts } = await graph.ask(`{ ${list}, after: "${forged}") { nodes { id } } }`);
    expect(errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
      {
        message: 'expected a cursor that this service gave',
        path: ['people'],
        extensions: { code: 'INVALID_CURSOR', argument: 'after' },
      },
    ]);
    expect(texts).toEqual([]);
  });

  // A cursor that holds no date and no cursor at all make two different queries of the same document.
  it('in a variable turns every page of records without a date, and comes to an end', async () => {
    const page = `query Page($after: String) {
      statements(first: 60, orderBy: [{ field: DATE }], after: $after) {
        totalCount pageInfo { hasNextPage endCursor } nodes { id }
      }
    }`;
    const seen = new Set<string>();
    let after: string | null = null;
    for (let turned = 0; turned < 10; turned += 1) {
      const { data } = await graph.ask(page, { after });
      for (const { id } of data.statements.nodes) seen.add(String(id));
      if (data.statements.pageInfo.hasNextPage !== true) {
        expect(seen.size).toBe(data.statements.totalCount);
        return;
      }
      after = String(data.statements.pageInfo.endCursor);
    }
    expect.unreachable('expected the pages to come to an end');
  });

  it('of a list with another order is refused', async () => {
    const cursor = await firstCursor('people(first: 1, orderBy: [{ field: NAME }])');
    const { errors } = await graph.ask(`{ people(first: 1, after: "${cursor}") { nodes { id } } }`);
    expect(errors?.[0]?.message).toMatch(/same order and filter/);
  });

  it('is refused where the list that it is given to belongs to nobody', async () => {
    const { errors } = await graph.ask(
      '{ person(id: "person:nobody") { statements(first: 1, after: "nonsense") { nodes { id } } } }',
    );
    expect(errors?.[0]?.extensions['code']).toBe('INVALID_CURSOR');
  });
});

describe('a page size', () => {
  it.each([
    '{ person(id: "person:nobody") { statements(first: 101) { totalCount } } }',
    '{ people(first: 1) { nodes { statements(first: -1) { nodes { id } } } } }',
    '{ people(first: 1, last: 1) { nodes { id } } }',
  ])('out of bounds is refused before anything is read: %s', async (query) => {
    const { errors, texts } = await graph.ask(query);
    expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
    expect(texts).toEqual([]);
  });
});

describe('the texts that reach the engine', () => {
  const profile = (alias: string, id: string, first: number, name: string): string =>
    `{ ${alias}: person(id: "${id}") { ${alias}s: statements(first: ${first}, where: { date: { gte: "${name}" } }) { nodes { ${alias}n: id stances { id } } totalCount } } }`;

  it('stay the same for other aliases, literals and page sizes', async () => {
    const texts = new Set<string>();
    for (const query of [
      profile('a', 'person:li-yanhong', 3, '2024'),
      profile('b', 'person:zhou-jingren', 50, '2024-04'),
      profile('__proto__', 'person:nobody', 1, '2020-01-01'),
    ]) {
      const { errors, texts: run } = await graph.ask(query);
      expect(errors).toBeUndefined();
      for (const text of run) texts.add(text);
    }
    expect([...texts]).toHaveLength(1);
  });

  it('stay the same for other variables, and for as many values of a list', async () => {
    const query =
      'query($ids: [ID!]!, $first: Int) { people(first: $first, where: { id: { in: $ids } }) { nodes { id } } }';
    const texts = new Set<string>();
    for (const variables of [
      { ids: ['person:li-yanhong'], first: 1 },
      { ids: ['person:li-yanhong', 'person:zhou-jingren', 'person:nobody'], first: 7 },
      { ids: [], first: 100 },
    ])
      for (const text of (await graph.ask(query, variables)).texts) texts.add(text);
    expect([...texts]).toHaveLength(1);
  });

  it('hold no word of a request', async () => {
    const words = `x'}) DETACH DELETE n //`;
    const { errors, texts } = await graph.ask(
      'query($words: String!) { people(where: { name: { contains: $words } }) { totalCount } }',
      { words },
    );
    expect(errors).toBeUndefined();
    expect(texts.join()).not.toContain('DETACH');
  });
});

describe('an answer', () => {
  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '_', 'then'])(
    'has the alias %s like any other',
    async (alias) => {
      const { data, errors } = await graph.ask(
        `{ ${alias}: person(id: "person:li-yanhong") { ${alias}: id affiliations { nodes { ${alias}: organisation { ${alias}: id } } } } }`,
      );
      expect(errors).toBeUndefined();
      const root = Object.getOwnPropertyDescriptor(data, alias)?.value as object;
      expect(Object.getOwnPropertyDescriptor(root, alias)?.value).toBe('person:li-yanhong');
    },
  );
});

describe('a filter', () => {
  const query = 'query($where: PersonWhere!) { people(where: $where) { totalCount } }';
  const spoke = (claim: string) => ({ statements: { some: { stances: { some: { claim: { id: { eq: claim } } } } } } });

  it.each([
    ['relations', 40, Array.from({ length: 14 }, (_, index) => spoke(`claim:${index}`))],
    ['values', 200, Array.from({ length: 201 }, (_, index) => ({ name: { contains: `x${index}` } }))],
  ])('of too many %s is refused before an engine plans it', async (what, most, OR) => {
    const { errors, texts } = await graph.ask(query, { where: { OR } });
    expect(errors?.[0]?.message).toBe(`expected a filter that asks of at most ${most} ${what}, got more`);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'where' });
    expect(texts).toEqual([]);
  });

  it('of as many as may be is answered', async () => {
    const OR = [
      spoke('claim:open-is-dearest-and-falling-behind'),
      ...Array.from({ length: 12 }, () => spoke('claim:x')),
    ];
    const { data, errors } = await graph.ask(query, { where: { OR } });
    expect(errors).toBeUndefined();
    expect(data.people.totalCount).toBeGreaterThan(0);
  });
});
