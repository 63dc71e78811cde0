import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startService, type Service } from '../cli/service.ts';
import { whyNoNeo4jServer } from '../support/neo4j/neo4jJars.ts';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/startNeo4j.ts';
import { metricsAddress, readMetrics } from './hostile/readMetrics.ts';
import { fireKind, type Met } from './mixedLoad/fireKind.ts';
import { kindsFor, known } from './mixedLoad/kinds.ts';

const SECONDS = Number(process.env['LOAD_SECONDS'] ?? 20);
const DEADLINE_MS = 10_000;
/** How much later than the deadline an answer may come to a client that shares two processors with the service. */
const MARGIN_MS = 5_000;

/** The delays of the event loop, each the longest of a second, until the load ends. */
async function loopDelays(metrics: string, load: Promise<unknown>): Promise<number[]> {
  const delays: number[] = [];
  const end = load.then(() => true);
  await readMetrics(metrics);
  while (!(await Promise.race([end, setTimeout(1_000, false)]))) delays.push((await readMetrics(metrics)).loopDelayMs);
  return delays;
}

const whole = (milliseconds: number): string => `${Math.round(milliseconds).toLocaleString('en')} ms`;

function tellOf({ name, outcomes, times, requestsPerSecond, latency, broken }: Met): string {
  const counts = [...outcomes]
    .sort(([, a], [, b]) => b - a)
    .map(
      ([outcome, count]) => `${count.toLocaleString('en')} ${outcome} (to ${whole(times.get(outcome)?.longest ?? 0)})`,
    );
  const { p50, p97_5, p99 } = latency;
  const figures = `${Math.round(requestsPerSecond)} a second, p50 ${p50}, p97.5 ${p97_5}, p99 ${whole(p99)}`;
  return `${name}: ${figures}; ${counts.join(', ')}, ${broken} broken`;
}

describe.each(['the embedded engine', 'Neo4j'])('over %s', (engine) => {
  const onNeo4j = engine === 'Neo4j';
  const missing = onNeo4j ? whyNoNeo4jServer() : undefined;
  let server: Neo4jServer | undefined;
  let service: Service;
  let metrics: string;
  beforeAll(async () => {
    if (missing !== undefined) return;
    server = onNeo4j ? await startNeo4j() : undefined;
    service = await startService({
      METRICS_PORT: '0',
      DEADLINE_MS: String(DEADLINE_MS),
      ...(server && { GRAPH_URL: server.url }),
    });
    metrics = metricsAddress(service.log());
  });
  afterAll(async () => {
    if (missing === undefined) await service.stop();
    await server?.stop();
  });

  test.skipIf(missing !== undefined)(
    'under mixed and hostile load beyond its means it answers rightly or refuses in order, and is well afterwards',
    async () => {
      const kinds = await kindsFor(service.url);
      const load = Promise.all(kinds.map((kind) => fireKind(service.url, kind, SECONDS)));
      const delays = await loopDelays(metrics, load);
      const all = await load;
      const told = all.map(tellOf).join('\n');
      const sorted = delays.toSorted((a, b) => a - b);
      const [median = 0, longest = 0] = [sorted[Math.floor(sorted.length / 2)], sorted.at(-1)];
      console.log(`${told}\nevent loop: longest delay of a second ${whole(median)} (median), ${whole(longest)} (most)`);

      expect(all.flatMap(({ wrong }) => wrong).join('\n')).toBe('');
      expect(
        all.reduce((sum, { broken }) => sum + broken, 0),
        told,
      ).toBe(0);
      for (const { name, outcomes, times } of all) {
        for (const [outcome, { shortest, longest: slowest }] of times) {
          expect(slowest, `${name} ${outcome}\n${told}`).toBeLessThan(DEADLINE_MS + MARGIN_MS);
          if (outcome.includes('TIMEOUT')) expect(shortest, `${name} ${outcome}`).toBeGreaterThan(DEADLINE_MS * 0.9);
        }
        // Argument maps take a round trip for each step; only hostile ones want no answer.
        if (name !== 'hostile') expect(outcomes.get('right') ?? 0, `${name}\n${told}`).toBeGreaterThan(2);
      }
      const right = all.reduce((sum, { outcomes }) => sum + (outcomes.get('right') ?? 0), 0);
      expect(right / SECONDS, told).toBeGreaterThan(5);

      await expect.poll(() => service.ready(), { timeout: 10_000 }).toBe(200);
      await expect.poll(async () => (await readMetrics(metrics)).running, { timeout: 20_000 }).toBe(0);
      for (const { name, shots } of kinds)
        for (const { request, judge } of name === 'hostile' ? [] : shots.slice(0, 20))
          expect(judge(await known(service.url, request)), name).toEqual({ outcome: 'right' });
      expect((await readMetrics(metrics)).loopDelayMs).toBeLessThan(2_000);
      const hidden = service
        .log()
        .split('\n')
        .filter((line) => /"level":"(error|fatal)"/.test(line));
      expect(hidden.filter((line) => !/OVERLOADED|TIMEOUT/.test(line))).toEqual([]);
    },
  );
});
