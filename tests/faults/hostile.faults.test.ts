import { Agent } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startService, type Service } from '../cli/service.ts';
import { faultIn } from './hostile/faultIn.ts';
import type { Grounds } from './hostile/grownDocument.ts';
import { hostileRequest, type HostileRequest } from './hostile/hostileRequest.ts';
import { learnGrounds } from './hostile/learnGrounds.ts';
import { metricsAddress, readMetrics, type Usage } from './hostile/readMetrics.ts';
import { seededChoices } from './hostile/seededChoices.ts';
import { type Reply, send } from './hostile/send.ts';

const REQUESTS = Number(process.env['HOSTILE_REQUESTS'] ?? 20_000);
/** The same seed makes the same requests: set it to the one that a failure names. */
const SEED = Number(process.env['HOSTILE_SEED'] ?? Math.floor(Math.random() * 1e9));
/** The number of one request, to send it alone. */
const ONLY = process.env['HOSTILE_ONLY'];
const AT_ONCE = 16;
const BETWEEN_QUESTIONS = 500;
const MOST_FAULTS = 10;

let service: Service;
let metrics: string;
let grounds: Grounds;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });

beforeAll(async () => {
  service = await startService({ METRICS_PORT: '0' });
  metrics = metricsAddress(service.log());
  grounds = await learnGrounds(service.url);
});
afterAll(async () => {
  agent.destroy();
  await service.stop();
});

/** A question with an answer that never changes, asked until the service has time for it. */
async function control(): Promise<string> {
  const query =
    '{ people(first: 5) { totalCount nodes { id statements(first: 2) { nodes { id } } } } search(text: "开源") { nodes { __typename } } }';
  for (let attempt = 0; ; attempt += 1) {
    const { body } = await service.ask(query);
    if (body.errors === undefined || attempt === 20) return JSON.stringify(body.data ?? body);
    await setTimeout(500);
  }
}

/** How often each kind of request was answered how, and the longest time that it took. */
type Told = Map<string, { count: number; slowest: number }>;

function note(told: Told, { kind }: HostileRequest, { status, text, milliseconds }: Reply): void {
  const code = /"code":"(\w+)"/.exec(text.slice(0, 20_000))?.[1];
  const key = [kind, status, ...(code === undefined ? [] : [code])].join(' ');
  const { count, slowest } = told.get(key) ?? { count: 0, slowest: 0 };
  told.set(key, { count: count + 1, slowest: Math.max(slowest, Math.round(milliseconds)) });
}

const shown = (request: HostileRequest): string =>
  JSON.stringify('bytes' in request ? request.bytes.toString('latin1') : request).slice(0, 3_000);

/** Sends some requests of the seed, so many at once, and gives what was wrong with their answers. */
async function sendAll(from: number, to: number, told: Told): Promise<string[]> {
  const faults: string[] = [];
  let next = from;
  const work = async (): Promise<void> => {
    while (next < to && faults.length < MOST_FAULTS) {
      const number = next++;
      const request = hostileRequest(grounds, seededChoices(SEED, number));
      try {
        const reply = await send(new URL(service.url), agent, request);
        note(told, request, reply);
        const fault = faultIn(request, reply);
        if (fault === undefined) continue;
        faults.push(`request ${number}: ${fault}\n  ${shown(request)}\n  ${reply.text.slice(0, 800)}`);
      } catch (error) {
        faults.push(`request ${number}: ${String(error)}\n  ${shown(request)}`);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}

/** What is in use when nothing is asked: the least of some looks, since garbage comes and goes between them. */
async function atRest(): Promise<Usage> {
  const looks: Usage[] = [];
  for (let look = 0; look < 4; look += 1) {
    await setTimeout(500);
    looks.push(await readMetrics(metrics));
  }
  return looks.reduce((least, usage) => ({
    ...usage,
    rssMiB: Math.min(least.rssMiB, usage.rssMiB),
    heapMiB: Math.min(least.heapMiB, usage.heapMiB),
    handles: Math.min(least.handles, usage.handles),
    files: Math.min(least.files, usage.files),
  }));
}

test(
  `${REQUESTS} hostile requests meet answers or reasons, and leave the service as it was`,
  { timeout: 900_000 },
  async () => {
    const repeat = `HOSTILE_SEED=${SEED}`;
    const told: Told = new Map();
    const right = await control();
    expect(right).toContain('person:');
    const [first, last] = ONLY === undefined ? [0, REQUESTS] : [Number(ONLY), Number(ONLY) + 1];
    const begun = performance.now();
    const usages: Usage[] = [];
    for (let from = first; from < last; from += BETWEEN_QUESTIONS) {
      const faults = await sendAll(from, Math.min(last, from + BETWEEN_QUESTIONS), told);
      if (faults.some((fault) => fault.includes('ECONNREFUSED')))
        faults.unshift(`the service ended: ${service.log().slice(-2_000)}`);
      expect(faults.join('\n'), repeat).toBe('');
      expect(await control(), repeat).toBe(right);
      if ((from / BETWEEN_QUESTIONS) % 10 === 9) usages.push(await atRest());
    }
    const seconds = (performance.now() - begun) / 1000;
    usages.push(await atRest());
    const rounded = usages.map((usage) =>
      Object.fromEntries(Object.entries(usage).map(([name, value]) => [name, Math.round(value as number)])),
    );
    console.log(`${repeat}, ${Math.round(seconds)} s`, JSON.stringify(rounded), Object.fromEntries([...told].sort()));

    // Documents are kept, with what was compiled of them, in bounded stores; so many requests fill these, and then it ends.
    const [warm, , filled] = usages;
    const end = usages.at(-1);
    if (warm && filled && end) {
      expect(end.heapMiB - filled.heapMiB, repeat).toBeLessThan(200);
      expect(end.rssMiB, repeat).toBeLessThan(1_280);
      expect(end.handles - warm.handles, repeat).toBeLessThanOrEqual(AT_ONCE);
      expect(end.files - warm.files, repeat).toBeLessThanOrEqual(AT_ONCE);
    }

    const hidden = service
      .log()
      .split('\n')
      .filter((line) => /"level":"(error|fatal)"/.test(line) && !/OVERLOADED|TIMEOUT/.test(line));
    expect(hidden.slice(0, 3).join('\n'), repeat).toBe('');
    expect(await service.ready()).toBe(200);
  },
);
