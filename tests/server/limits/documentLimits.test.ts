import { getIntrospectionQuery } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from '../world/startWorld.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Status, and code and message of the first error. */
async function outcome(query: string) {
  const { status, body } = await world.post({ query });
  const [error] = body.errors ?? [];
  return error === undefined ? { status } : { status, code: error.extensions['code'], message: error.message };
}

const times = (count: number, text: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => text(i)).join(' ');
const nested = (levels: number) => `{ cat(id: 1) ${'{ mother '.repeat(levels - 2)} { id } ${'}'.repeat(levels - 2)} }`;

describe('a document at its limit is answered, and one beyond it refused with value, limit and code:', () => {
  it.each<[what: string, limit: number, code: string, document: (count: number) => string]>([
    ['levels of nested fields', 15, 'QUERY_TOO_DEEP', nested],
    ['aliases', 30, 'TOO_MANY_ALIASES', (count) => `{ ${times(count, (i) => `a${i}: __typename`)} }`],
    ['directives', 8, 'TOO_MANY_DIRECTIVES', (count) => `{ ${times(count, () => 'legs @include(if: true)')} }`],
    ['fields', 300, 'DOCUMENT_TOO_LARGE', (count) => `{ ${times(count, () => 'legs')} }`],
    [
      'fragments',
      50,
      'DOCUMENT_TOO_LARGE',
      (count) => `{ ${times(count, (i) => `...F${i}`)} } ${times(count, (i) => `fragment F${i} on Query { legs }`)}`,
    ],
  ])('%s, at most %i', async (what, limit, code, document) => {
    expect(await outcome(document(limit))).toEqual({ status: 200 });
    const message = `The document has ${limit + 1} ${what}; the limit is ${limit}.`;
    expect(await outcome(document(limit + 1))).toEqual({ status: 400, code, message });
  });

  it('operations, at most 5', async () => {
    const operations = (count: number) => times(count, (i) => `query Q${i} { legs }`);
    expect((await world.post({ query: operations(5), operationName: 'Q4' })).status).toBe(200);
    const message = 'The document has 6 operations; the limit is 5.';
    expect(await outcome(operations(6))).toEqual({ status: 400, code: 'DOCUMENT_TOO_LARGE', message });
  });

  it('tokens, at most 2000', async () => {
    const tokens = (count: number) => `{ pets(ids: [${'1 '.repeat(count - 12)}]) { id } }`;
    expect(await outcome(tokens(2000))).toEqual({ status: 200 });
    const message = 'The document has 2001 tokens; the limit is 2000.';
    expect(await outcome(tokens(2001))).toEqual({ status: 400, code: 'DOCUMENT_TOO_LARGE', message });
  });
});

describe('fragments', () => {
  it('count wherever they are spread', async () => {
    const fields = (spreads: number) => `
      query { cat(id: 1) { ${times(spreads, () => 'mother { ...Ten }')} } }
      fragment Ten on Cat { ${times(10, () => 'name')} }`;
    expect(await outcome(fields(27))).toEqual({ status: 200 });
    expect(await outcome(fields(28))).toMatchObject({ message: 'The document has 309 fields; the limit is 300.' });
  });

  it('add to the depth', async () => {
    const levels = (count: number) => `
      query { cat(id: 1) { ...Deep } }
      fragment Deep on Cat { ${'mother { '.repeat(count - 2)} id ${'}'.repeat(count - 2)} }`;
    expect(await outcome(levels(15))).toEqual({ status: 200 });
    expect(await outcome(levels(16))).toMatchObject({ code: 'QUERY_TOO_DEEP' });
  });

  it('are counted in linear time, however many fields they stand for', async () => {
    const doubled = (i: number) => `fragment F${i} on Cat { a: mother { ...F${i + 1} } b: mother { ...F${i + 1} } }`;
    const query = `{ cat(id: 1) { ...F0 } } ${times(45, doubled)} fragment F45 on Cat { id }`;
    const begun = performance.now();
    expect(await outcome(query)).toMatchObject({
      code: 'DOCUMENT_TOO_LARGE',
      message: 'The document has 105553116266495 fields; the limit is 300.',
    });
    expect(performance.now() - begun).toBeLessThan(2_000);
  });

  it('that contain themselves are refused as such', async () => {
    const query = '{ cat(id: 1) { ...A } } fragment A on Cat { id ...B } fragment B on Cat { id ...A }';
    expect(await outcome(query)).toMatchObject({
      code: 'GRAPHQL_VALIDATION_FAILED',
      message: 'Cannot spread fragment "A" within itself via "B".',
    });
  });
});

describe('variables', () => {
  it('may be nested 50 levels deep, and no deeper', async () => {
    const query = 'query($where: CatWhere) { cats(where: $where) { totalCount } }';
    const where = (levels: number) => `${'{"NOT":'.repeat(levels - 1)}{}${'}'.repeat(levels - 1)}`;
    const body = (levels: number) =>
      `{ "query": ${JSON.stringify(query)}, "variables": { "where": ${where(levels)} } }`;
    expect((await world.post(body(50))).body.data).toEqual({ cats: { totalCount: 1 } });
    for (const levels of [51, 12_000]) {
      const { status, body: answer } = await world.post(body(levels));
      expect({ status, error: answer.errors?.[0] }).toEqual({
        status: 400,
        error: {
          message: `Variable "$where" is nested ${levels} levels deep; the limit is 50.`,
          extensions: { code: 'BAD_USER_INPUT' },
        },
      });
    }
  });
});

describe('what tools ask for passes the limits:', () => {
  it.each([
    ['the standard introspection query', {}],
    [
      'the introspection query with everything in it',
      { specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true },
    ],
  ])('%s', async (_case, options) => {
    const { body } = await world.post({ query: getIntrospectionQuery(options) });
    expect(body.errors).toBeUndefined();
    expect(body.data).toHaveProperty('__schema.types');
    expect(body.extensions).toEqual({ cost: { requested: 0, limit: 10_000 } });
  });
});

describe('every limit', () => {
  it('can be set', async () => {
    const strict = await startWorld({ MAX_DEPTH: '1', MAX_COST: '1' });
    try {
      const deep = await strict.post({ query: '{ census { cats } }' });
      expect(deep.body.errors?.[0]?.message).toBe('The document has 2 levels of nested fields; the limit is 1.');
      const costly = await strict.post({ query: `{ ${times(11, () => 'legs')} }` });
      expect(costly.body.errors?.[0]?.message).toMatch(/^The query costs 1.1; the limit is 1\./);
    } finally {
      await strict.close();
    }
  });
});
