import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world/startWorld.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** The first error of an answer. */
async function errorOf(body: object) {
  const answer = await world.post(body);
  const [error] = answer.body.errors ?? [];
  if (error === undefined) throw new Error(`expected an error; got ${JSON.stringify(answer.body)}`);
  return { status: answer.status, message: error.message, path: error.path, ...error.extensions };
}

describe('an error that a client can mend', () => {
  it.each([
    ['GRAPHQL_PARSE_FAILED', '{ legs', 'Syntax Error: Expected Name, found <EOF>.'],
    ['GRAPHQL_VALIDATION_FAILED', '{ leg }', 'Cannot query field "leg" on type "Query". Did you mean "legs"?'],
    ['BAD_USER_INPUT', 'mutation { x }', 'Expected a query; got a mutation.'],
    ['BAD_USER_INPUT', 'subscription { x }', 'Expected a query; got a subscription.'],
  ])('is %s for %s', async (code, query, message) => {
    expect(await errorOf({ query })).toMatchObject({ status: 400, code, message });
  });

  it.each([
    ['a wrong variable', 'query($id: ID!) { cat(id: $id) { id } }', {}, 'Variable "$id" of required type "ID!"'],
    ['null for a required argument', 'query($n: Int = 1) { legs(atLeast: $n) }', { n: null }, 'Argument "atLeast"'],
    ['null for a condition', 'query($n: Boolean = true) { legs @skip(if: $n) }', { n: null }, 'Argument "if"'],
  ])('is BAD_USER_INPUT for %s', async (_case, query, variables, message) => {
    const error = await errorOf({ query, variables });
    expect(error).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(error.message).toMatch(new RegExp(`^${message.replace('$', '\\$')}`));
  });

  it('is BAD_USER_INPUT for an operation that the document does not have', async () => {
    const query = 'query A { legs } query B { legs }';
    expect(await errorOf({ query, operationName: 'C' })).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: 'Unknown operation named "C".',
    });
    expect(await errorOf({ query })).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
  });

  it('reaches the client as a resolver throws it, beside the data of the other fields', async () => {
    const { status, body } = await world.post({ query: '{ legs fail(how: "code") }' });
    expect(status).toBe(200);
    expect(body.data).toEqual({ legs: 4, fail: null });
    expect(body.errors).toEqual([
      {
        message: 'No cat has that name.',
        locations: [{ line: 1, column: 8 }],
        path: ['fail'],
        extensions: { code: 'NOT_FOUND', argument: 'name' },
      },
    ]);
  });

  it('is told at most five times a document', async () => {
    const { body } = await world.post({ query: '{ a b c d e f g h }' });
    expect(body.errors?.map(({ message }) => message)).toEqual([
      ...['a', 'b', 'c', 'd', 'e'].map((name): unknown => expect.stringContaining(`Cannot query field "${name}"`)),
      'Too many validation errors, error limit reached. Validation aborted.',
    ]);
  });
});

describe('an error that is not for clients', () => {
  it.each([
    ['a bug', '{ fail(how: "bug") }', 'secret detail of the code'],
    ['an unknown code', '{ fail(how: "foreign") }', 'secret detail of a library'],
    ['a known code on an error that is none of GraphQL', '{ fail(how: "disguised") }', 'secret detail in disguise'],
    ['a Cypher text that is wrong', '{ fail(how: "QUERY") }', 'secret detail of QUERY'],
    ['null where the schema promises a value', '{ failAlways }', 'Cannot return null for non-nullable field'],
  ])('is masked, and logged under its id: %s', async (_case, query, secret) => {
    const error = await errorOf({ query });
    expect(error).toMatchObject({ message: 'Internal server error', code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(error)).not.toContain('secret');
    const { errorId } = error as { errorId?: string };
    expect(errorId).toMatch(/^[\da-f-]{36}$/);
    const lines = world.log.filter((line) => line['errorId'] === errorId);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatchObject({ level: 'error', err: { message: expect.stringContaining(secret) as string } });
    expect(lines[0]).toHaveProperty('requestId');
  });
});

describe('a failure of the graph', () => {
  it.each([
    ['UNAVAILABLE', 'BACKEND_UNAVAILABLE', 'The graph cannot be reached right now. Try again in a few seconds.'],
    ['UNAUTHORISED', 'BACKEND_UNAVAILABLE', 'The graph cannot be reached right now. Try again in a few seconds.'],
    ['CLOSED', 'BACKEND_UNAVAILABLE', 'The graph cannot be reached right now. Try again in a few seconds.'],
    ['TIMEOUT', 'TIMEOUT', 'The graph did not answer in time. Ask for smaller pages or for fewer fields.'],
    ['OVERLOADED', 'OVERLOADED', 'Too many queries are running. Try again in a few seconds.'],
    ['CONFLICT', 'INTERNAL_SERVER_ERROR', 'Internal server error'],
    ['CONSTRAINT', 'INTERNAL_SERVER_ERROR', 'Internal server error'],
  ])('of kind %s is told as %s, and logged under its id', async (kind, code, message) => {
    const error = await errorOf({ query: `{ fail(how: "${kind}") }` });
    expect(error).toMatchObject({ status: 200, code, message, path: ['fail'] });
    const { errorId } = error as { errorId?: string };
    expect(world.log.filter((line) => line['errorId'] === errorId)).toMatchObject([
      { field: 'fail', err: { message: `secret detail of ${kind}` } },
    ]);
  });
});

describe('a persisted query', () => {
  const query = '{ census { cats } }';
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  const persisted = (more: object) => ({ extensions: { persistedQuery: { version: 1, sha256Hash, ...more } } });

  it('is asked for by its hash once it was sent in full', async () => {
    expect(await errorOf(persisted({}))).toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
    const { body } = await world.post({ query, ...persisted({}) });
    expect(body.data).toEqual({ census: { cats: 1 } });
    expect((await world.post(persisted({}))).body.data).toEqual({ census: { cats: 1 } });
  });

  it('is refused in another version', async () => {
    expect(await errorOf({ query, ...persisted({ version: 2 }) })).toMatchObject({
      status: 400,
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    });
  });

  it('is refused under the hash of another', async () => {
    expect(await errorOf({ query: '{ legs }', ...persisted({}) })).toMatchObject({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: 'provided sha does not match query',
    });
  });
});
