import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { catsText, onGraph } from './world/onGraph.ts';
import { startWorld, type World } from './world/startWorld.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Lines of one request, once it is over. */
async function linesOf(requestId: string) {
  const lines = () => world.log.filter((line) => line['requestId'] === requestId);
  await expect.poll(() => lines().some(({ msg }) => msg === 'request')).toBe(true);
  return lines();
}

describe('the log', () => {
  it('has one line a request: id, operation, milliseconds, status and codes, and no variables', async () => {
    const query = 'query Named($id: ID!) { cat(id: $id) { name } fail(how: "code") }';
    await world.post({ query, variables: { id: 'a-private-word' } }, { 'X-Request-Id': 'line' });
    const lines = await linesOf('line');
    expect(lines).toMatchObject([
      { level: 'info', method: 'POST', path: '/graphql', status: 200, operationName: 'Named', codes: ['NOT_FOUND'] },
    ]);
    expect(lines[0]?.['milliseconds']).toBeGreaterThan(0);
    expect(JSON.stringify(world.log)).not.toContain('a-private-word');
  });

  it('has the codes of requests that never came as far as GraphQL', async () => {
    const headers = { 'X-Request-Id': 'early', 'Content-Type': 'text/plain' };
    await fetch(`${world.url}/graphql`, { method: 'POST', headers, body: 'x' });
    expect(await linesOf('early')).toMatchObject([{ status: 415, codes: ['BAD_USER_INPUT'] }]);
  });

  it('tells when the client went away before its answer', async () => {
    const headers = { 'X-Request-Id': 'gone', 'Content-Type': 'application/json' };
    const body = JSON.stringify({ query: '{ sleep(milliseconds: 2000) }' });
    const init = { method: 'POST', headers, body, signal: AbortSignal.timeout(200) };
    await expect(fetch(`${world.url}/graphql`, init)).rejects.toThrow();
    expect(await linesOf('gone')).toMatchObject([{ aborted: true }]);
  });

  it('keeps to its level', async () => {
    const quiet = await startWorld({ LOG_LEVEL: 'silent' });
    await quiet.close();
    await fetch(`${world.url}/health`, { headers: { 'X-Request-Id': 'probe' } });
    expect(await linesOf('probe')).toMatchObject([{ level: 'debug', path: '/health' }]);
  });
});

describe('a line of the log', () => {
  const graph = openEmbedded();
  afterAll(async () => (await graph).close());

  it('tells what the request cost and what it asked of the graph, and a slow one with the text that took longest', async () => {
    const slow = await startWorld({ SLOW_MS: '1' }, onGraph(await graph));
    const query = 'query Named($id: ID!) { cat(id: $id) { name } }';
    await slow.post({ query, variables: { id: 'a-private-word' } }, { 'X-Request-Id': 'slow' });
    await expect.poll(() => slow.log.length).toBe(2);
    const asked = { requestId: 'slow', operationName: 'Named', cost: 1.1, roundTrips: 2 };
    expect(slow.log).toMatchObject([
      { ...asked, level: 'info', msg: 'request' },
      { ...asked, level: 'warn', msg: 'a slow request', slowest: { rows: expect.any(Number) as number } },
    ]);
    expect([catsText, 'RETURN 1 AS one']).toContain((slow.log[1]?.['slowest'] as { cypher: string }).cypher);
    expect(slow.log[0]?.['engineMilliseconds']).toBeGreaterThan(0);
    expect(JSON.stringify(slow.log)).not.toContain('a-private-word');
    await slow.close();
  });

  it('tells the plan of a slow text once, and nothing where there is none', async () => {
    const query = '{ cat(id: "x") { name } sleep(milliseconds: 5) }';
    const explained: string[] = [];
    const planOf = (cypher: string) => {
      explained.push(cypher);
      return cypher === catsText ? Promise.resolve(['a step']) : Promise.reject(new Error('no plan'));
    };
    const slow = await startWorld({ SLOW_MS: '1' }, { ...onGraph(await graph), planOf });
    const told = () => slow.log.filter(({ msg }) => msg === 'the plan of a slow text');
    await expect
      .poll(
        async () => {
          await slow.post({ query });
          return told().length;
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    expect(told()).toMatchObject([{ level: 'warn', plan: ['a step'], requestId: expect.any(String) as string }]);
    for (let times = 0; times < 5; times += 1) await slow.post({ query });
    expect(told()).toHaveLength(1);
    expect(explained.filter((cypher) => cypher === catsText)).toHaveLength(1);
    await slow.close();
  });

  it('has no warning for a request that is quick enough', async () => {
    const quick = await startWorld({ SLOW_MS: '60000' }, onGraph(await graph));
    await quick.post({ query: '{ legs }' });
    await expect.poll(() => quick.log.map(({ msg }) => msg)).toEqual(['request']);
    await quick.close();
  });
});

describe('the id of a request', () => {
  const idFor = async (id?: string) => {
    const { headers } = await world.post({ query: '{ legs }' }, id === undefined ? {} : { 'X-Request-Id': id });
    return headers.get('X-Request-Id');
  };

  it('is taken from the client and sent back', async () => expect(await idFor('client:1.2-3')).toBe('client:1.2-3'));

  it('is new where none came', async () => {
    const [first, second] = [await idFor(), await idFor()];
    expect(first).toMatch(/^[\da-f-]{36}$/);
    expect(second).not.toBe(first);
  });

  it.each(['{"level":"fatal"}', 'x'.repeat(129), 'two words'])('is new where %s came', async (id) => {
    expect(await idFor(id)).toMatch(/^[\da-f-]{36}$/);
  });
});
