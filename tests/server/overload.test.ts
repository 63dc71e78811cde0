import { afterEach, describe, expect, it } from 'vitest';
import { createGate } from '../../src/graph/gate.ts';
import { startWorld, type World } from './world/startWorld.ts';

let world: World;
afterEach(() => world.close());

const sleep = (milliseconds: number) => world.post({ query: `{ sleep(milliseconds: ${milliseconds}) }` });
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const refusal = { status: 503, body: { errors: [{ extensions: { code: 'OVERLOADED' } }] } };

describe('work beyond what may run at once', () => {
  it('waits for its turn, for a moment', async () => {
    world = await startWorld({ MAX_RUNNING: '2' });
    const burst = await Promise.all(Array.from({ length: 8 }, () => sleep(50)));
    expect(burst.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
  });

  it('is refused with 503 and Retry-After where that takes long, while what was taken on is answered', async () => {
    world = await startWorld({ MAX_RUNNING: '3', DEADLINE_MS: '4000' });
    const taken = [sleep(2_500), sleep(2_500), sleep(2_500)];
    await pause(300);
    const first = sleep(1);
    await pause(500);
    const begun = performance.now();
    const refused = await sleep(1);
    expect(performance.now() - begun).toBeLessThan(400);
    for (const answer of [refused, await first]) {
      expect(answer).toMatchObject(refusal);
      expect(answer.headers.get('Retry-After')).toBe('2');
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
    for (const { status, body } of await Promise.all(taken))
      expect([status, body.data]).toEqual([200, { sleep: 'slept' }]);
    expect((await sleep(1)).status).toBe(200);
  });

  it('gives up its place when its client goes away, also while it waits', async () => {
    world = await startWorld({ MAX_RUNNING: '1' });
    const body = JSON.stringify({ query: '{ sleep(milliseconds: 8000) }' });
    const headers = { 'Content-Type': 'application/json' };
    const give = () =>
      fetch(`${world.url}/graphql`, { method: 'POST', headers, body, signal: AbortSignal.timeout(300) });
    const given = [give(), give(), give()];
    for (const each of given) await expect(each).rejects.toThrow();
    expect((await sleep(1)).status).toBe(200);
  });

  it('leaves room for those who watch', async () => {
    world = await startWorld({ MAX_RUNNING: '1' });
    const taken = sleep(1_000);
    await pause(300);
    expect((await fetch(`${world.url}/ready`)).status).toBe(200);
    expect((await taken).status).toBe(200);
  });
});

it('new work is refused while the event loop is late, and taken again when it is in time', async () => {
  world = await startWorld({ MAX_LAG_MS: '50' });
  const statuses = new Set<number>();
  for (let turn = 0; turn < 8; turn += 1) {
    const end = performance.now() + 300;
    while (performance.now() < end); // As a long computation would.
    statuses.add((await sleep(1)).status);
  }
  expect(statuses).toContain(503);
  await expect.poll(async () => (await sleep(1)).status, { timeout: 5_000 }).toBe(200);
});

it('an answer in which the graph was too busy says when to come again', async () => {
  world = await startWorld();
  const { status, headers } = await world.post({ query: '{ legs fail(how: "OVERLOADED") }' });
  expect([status, headers.get('Retry-After')]).toEqual([200, '2']);
});

it('a gate lets nobody join a queue whose first has waited a quarter of its time', async () => {
  world = await startWorld();
  const gate = createGate({ places: 1, waiting: 100, what: 'reads' });
  const leave = await gate.enter(1_000);
  const first = gate.enter(1_000);
  const second = gate.enter(1_000);
  await pause(300);
  await expect(gate.enter(1_000)).rejects.toMatchObject({ kind: 'OVERLOADED' });
  expect(gate.load()).toEqual({ what: 'reads', places: 1, running: 1, waiting: 2 });
  const patient = gate.enter(10_000);
  leave();
  (await first)();
  (await second)();
  (await patient)();
  expect(gate.load()).toMatchObject({ running: 0, waiting: 0 });
});
