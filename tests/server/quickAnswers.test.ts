import { execute, type ExecutionResult } from 'graphql';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world/startWorld.ts';

const deadlineMs = 300;
let world: World;
/** The way of each operation that was executed. */
let ways: string[] = [];

/** Which way a question has come to its execution: through Apollo's pipeline, or not. */
function wayHere(): string {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 50;
  const { stack = '' } = new Error();
  Error.stackTraceLimit = limit;
  return stack.includes('requestPipeline') ? 'usual' : 'quick';
}

beforeAll(async () => {
  world = await startWorld(
    { DEADLINE_MS: String(deadlineMs), MAX_COST: '100' },
    {
      execute(args) {
        ways.push(wayHere());
        return execute(args);
      },
    },
  );
});
afterAll(() => world.close());

/** Sends the same thing three times; the last two could be answered quickly. */
async function thrice(body: unknown, headers: Record<string, string> = {}) {
  ways = [];
  const answers = [];
  for (const id of ['first', 'second', 'third']) {
    const { status, headers: got, body: text } = await world.post(body, { 'X-Request-Id': id, ...headers });
    const told = Object.fromEntries([...got].filter(([name]) => name !== 'date'));
    expect(told['x-request-id']).toBe(id);
    delete told['x-request-id'];
    answers.push({ status, headers: told, text: JSON.stringify(text).replace(/"errorId":"[^"]+"/, 'an id') });
  }
  return answers;
}

/** What the log says of a request but its id and its times. */
const logged = (id: string) =>
  world.log
    .filter(({ requestId }) => requestId === id)
    .map((line) => ({ ...line, requestId: '', time: '', milliseconds: 0, engineMilliseconds: 0, errorId: '' }));

describe('a question that is asked again in the same words', () => {
  it.each([
    ['data', { query: '{ census { cats } }' }],
    ['variables', { query: 'query($n: Int!) { legs(atLeast: $n) }', variables: { n: 5 } }],
    ['no variables', { query: '{ legs }', variables: null, operationName: null }],
    ['a name', { query: 'query A { legs } query B { census { cats } }', operationName: 'B' }],
    ['introspection', { query: '{ __schema { queryType { name } } }' }],
  ])('gets the same answer with the same headers without Apollo: %s', async (what, body) => {
    const query = `${body.query} # asked for ${what}`;
    const [first, second, third] = await thrice({ ...body, query });
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(ways).toEqual(['usual', 'quick', 'quick']);
  });

  it.each(['application/json', 'application/graphql-response+json', '*/*'])(
    'gets the content type that it accepts (%s)',
    async (accept) => {
      const [first, second] = await thrice({ query: `{ legs } # by ${accept}` }, { Accept: accept });
      expect(second).toEqual(first);
      expect(ways).toEqual(['usual', 'quick', 'quick']);
    },
  );

  it.each([
    ['a field that fails', { query: '{ legs fail(how: "bug") }' }],
    ['a field that fails for the client to know', { query: '{ fail(how: "code") }' }],
    ['an answer that is none', { query: '{ failAlways }' }],
    ['an overloaded graph', { query: '{ fail(how: "OVERLOADED") }' }],
    ['a time that is over', { query: `{ sleep(milliseconds: ${deadlineMs * 3}) }` }],
  ])('is executed once and answered by Apollo where there is an error: %s', async (_case, body) => {
    const [first, second, third] = await thrice(body);
    expect(second).toEqual(first);
    expect(third).toEqual(first);
    expect(ways).toEqual(['usual', 'quick', 'quick']);
  });

  it.each([
    ['a wrong variable', { legs: 'many' }],
    ['a missing variable', {}],
  ])('is refused in the same words for %s', async (_case, variables) => {
    const query = 'query Wrong($legs: Int!) { legs(atLeast: $legs) }';
    await world.post({ query, variables: { legs: 4 } });
    const [first, second] = await thrice({ query, variables });
    expect(second).toEqual(first);
    expect(first?.text).toContain('BAD_USER_INPUT');
  });

  it('is refused where other variables make it too expensive, without being executed', async () => {
    const query = 'query Page($n: Int) { cats(first: $n) { nodes { name } } }';
    await world.post({ query, variables: { n: 2 } });
    const [first, second] = await thrice({ query, variables: { n: 5_000 } });
    expect(second).toEqual(first);
    expect(first?.text).toContain('QUERY_TOO_COMPLEX');
    expect(ways).toEqual([]);
  });

  it('is refused where a variable is nested too deep', async () => {
    const query = 'query Deep($where: CatWhere) { cats(first: 1, where: $where) { totalCount } }';
    let where: Record<string, unknown> = { name: 'Tom' };
    await world.post({ query, variables: { where } });
    for (let depth = 0; depth < 60; depth += 1) where = { NOT: where };
    const [first, second] = await thrice({ query, variables: { where } });
    expect(second).toEqual(first);
    expect(first?.text).toContain('nested');
    expect(ways).toEqual([]);
  });

  it('is logged as the first was, with its name, cost and codes', async () => {
    for (const query of ['query Known { legs }', 'query Failing { fail(how: "bug") }']) {
      await world.post({ query }, { 'X-Request-Id': `${query} usual`.replace(/\W/g, '-') });
      await world.post({ query }, { 'X-Request-Id': `${query} quick`.replace(/\W/g, '-') });
      const [usual, quick] = ['usual', 'quick'].map((way) => logged(`${query} ${way}`.replace(/\W/g, '-')));
      expect(usual).not.toEqual([]);
      expect(quick).toEqual(usual);
    }
  });

  it('is not taken for another one that is built alike', async () => {
    const query = 'query A { legs } query B { census { cats } }';
    await thrice({ query, operationName: 'A' });
    const { body } = await world.post({ query });
    expect(body.errors?.[0]?.message).toMatch(/operation name/i);
    expect((await world.post({ query, operationName: 'B' })).body.data).toEqual({ census: { cats: 1 } });
  });
});

it('an answer that cannot be printed is told as a fault of ours, and the next question is answered', async () => {
  let results: unknown[] = [];
  const faulty = await startWorld(
    {},
    { execute: (args) => (results.pop() as ExecutionResult | undefined) ?? execute(args) },
  );
  try {
    const query = '{ legs }';
    const before = await faulty.post({ query });
    results = [{ data: { legs: 4n } }];
    const { body } = await faulty.post({ query });
    expect(body.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(body)).not.toContain('BigInt');
    expect((await faulty.post({ query })).body).toEqual(before.body);
  } finally {
    await faulty.close();
  }
});

it.each(['{ cats { nodes { __typename } } }', '{ cats { nodes { __typename } } fail(how: "code") }'])(
  'each time is charged once, and told what is left: %s',
  async (query) => {
    const limited = await startWorld({ MAX_COST: '100', RATE_LIMIT: '200', TRUSTED_PROXIES: 'loopback' });
    try {
      const ask = (client: string) => limited.post({ query }, { 'X-Forwarded-For': client });
      const asked = [await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.1'), await ask('192.0.2.2')];
      const cost = (asked[0]?.body.extensions?.['cost'] as { requested: number }).requested + 10;
      expect(asked.map(({ headers }) => Number(/r=(\d+)/.exec(headers.get('RateLimit') ?? '')?.[1]))).toEqual(
        [1, 2, 3, 1].map((times) => 200 - times * Math.ceil(cost)),
      );
      while ((await ask('192.0.2.1')).status === 200);
      const refused = await ask('192.0.2.1');
      expect([refused.status, refused.body.errors?.[0]?.extensions['code']]).toEqual([429, 'RATE_LIMITED']);
      expect(Number(refused.headers.get('Retry-After'))).toBeGreaterThan(0);
      expect((await ask('192.0.2.2')).status).toBe(200);
    } finally {
      await limited.close();
    }
  },
);

describe('what is not a plain question', () => {
  const query = '{ legs } # plain';

  it.each([
    ['has extensions', { query, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } }, 400],
    ['has an id beside its text', { query, documentId: 'x' }, 400],
    ['has variables that are a list', { query, variables: [] }, 400],
    ['is a list', [{ query }], 400],
    ['is no JSON', '{', 400],
    ['is empty', '', 400],
    ['accepts something else', { query }, 406, { Accept: 'text/html' }],
    ['is of another type', { query }, 415, { 'Content-Type': 'text/plain' }],
    ['is too large', { query, variables: { x: 'x'.repeat(200_000) } }, 413],
  ])('goes the usual way: %s', async (_case, body, status, headers: Record<string, string> = {}) => {
    await world.post({ query });
    expect((await world.post(body, headers)).status).toBe(status);
  });

  it('may come in pieces, one connection after the other question', async () => {
    await world.post({ query });
    const text = JSON.stringify({ query });
    const head = `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n`;
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    let got = '';
    socket.on('data', (chunk: Buffer) => (got += chunk.toString()));
    for (const piece of [head, text.slice(0, 5), text.slice(5), head + text, head + text]) {
      socket.write(piece);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await expect.poll(() => got.match(/"legs":4/g)?.length).toBe(3);
    socket.destroy();
  });

  it('leaves nothing behind when its client goes away in the middle of it', async () => {
    const socket = connect(Number(new URL(world.url).port), '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nX-Request-Id: gone\r\nContent-Type: application/json\r\n');
    socket.write('Content-Length: 100\r\n\r\n{"query"');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.destroy();
    await expect.poll(() => logged('gone')).toMatchObject([{ aborted: true }]);
  });
});
