import { expect, test } from 'vitest';
import type { CodedStance } from '../../../src/analysis/discourse/codedStance.ts';
import { bounds, countThreads, inWorker } from '../../../src/analysis/discourse/inWorker.ts';
import { seededRandom } from '../../../src/analysis/discourse/random.ts';
import { coded, workedBinary } from './coded.ts';

const binary = { kind: 'BINARY' } as const;

/** Stances whose score takes minutes: 200 permutations of 20,000 stances on one claim, at 201 levels. */
const wide = { kind: 'INTEGER', range: 100 } as const;
const endless = ((): CodedStance[] => {
  const random = seededRandom(3);
  const lines = Array.from({ length: 20_000 }, (_, index) => `a${index % 200} c1 ${Math.floor(random() * 201) - 100}`);
  return coded(...lines);
})();

const failing = (job: Promise<unknown>) =>
  job.then(
    () => 'answered',
    (error: unknown) => error,
  );

test('a thread answers one job after the other', async () => {
  for (let round = 0; round < 3; round++) {
    const found = await inWorker('bipolarity', undefined, workedBinary, binary);
    expect(found?.score).toBeCloseTo(0.7, 10);
    expect(countThreads()).toEqual({ alive: 1, busy: 0 });
  }
});

test('a job that nobody waits for any more is ended at once, with its thread', async () => {
  const given = new AbortController();
  const job = failing(inWorker('bipolarity', given.signal, endless, wide));
  await expect.poll(() => countThreads().busy, { timeout: 10_000 }).toBe(1);
  given.abort();
  expect(await job).toMatchObject({ name: 'GraphError', kind: 'TIMEOUT' });
  expect(countThreads()).toEqual({ alive: 0, busy: 0 });
});

test('so many jobs run at once, so many wait, and one more is refused with a word', async () => {
  const given = new AbortController();
  const jobs = Array.from({ length: bounds.threads + bounds.waiting }, () =>
    failing(inWorker('bipolarity', given.signal, endless, wide)),
  );
  await expect.poll(() => countThreads().busy, { timeout: 10_000 }).toBe(bounds.threads);
  const refused = await failing(inWorker('bipolarity', undefined, workedBinary, binary));
  expect(refused).toMatchObject({
    kind: 'OVERLOADED',
    message: `too many scores of discourse networks: ${bounds.threads} run and ${bounds.waiting} wait; try again later`,
  });
  expect(countThreads().alive).toBe(bounds.threads);
  given.abort();
  for (const job of jobs) expect(await job).toMatchObject({ kind: 'TIMEOUT' });
  expect(countThreads().alive).toBe(0);
  expect((await inWorker('bipolarity', undefined, workedBinary, binary))?.exact).toBe(true);
});

test('a job that fails fails alone: its thread ends, and the next job gets another', async () => {
  const nothing = null as unknown as CodedStance[];
  expect(await failing(inWorker('bipolarity', undefined, nothing, binary))).toBeInstanceOf(TypeError);
  expect(countThreads().busy).toBe(0);
  expect((await inWorker('bipolarity', undefined, workedBinary, binary))?.score).toBeCloseTo(0.7, 10);
});
