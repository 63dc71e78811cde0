import { setTimeout as pause } from 'node:timers/promises';
import autocannon, { type Request } from 'autocannon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { REQUEST_COST } from '../../src/server/rate/costs.ts';
import { startService, type Service } from '../cli/service.ts';
import { graphqlPost } from './support/graphqlPost.ts';

const SECONDS = 10;
const LIMIT = 20_000;
const PAUSE_MS = 100;

let service: Service;
beforeAll(async () => {
  service = await startService({ RATE_LIMIT: String(LIMIT), TRUSTED_PROXIES: '1' });
});
afterAll(() => service.stop());

const post = (query: string, client: string): Request => graphqlPost(query, {}, { 'X-Forwarded-For': client });

/** What those ask who want all for themselves: what is dear, what is wrong, and what is refused. */
const greedy = [
  '{ discourseNetwork(network: ACTORS, kind: SUBTRACT) { edges(first: 100) { source target weight } modularity } }',
  '{ statements(first: 50) { nodes { id quote stances { polarity claim { id text } } } } }',
  '{ search(text: "open", first: 50) { nodes { __typename } } }',
  '{ people { arms } }',
  '{ people(first: 100) { nodes { statements(first: 100) { nodes { id citations { id } } } } } }',
];

/** What a greedy client met: how often each outcome came, what the answers cost, and refusals that say not when to come again. */
interface Met {
  readonly outcomes: Map<string, number>;
  charged: number;
  untold: number;
}

async function rush(client: string): Promise<Met> {
  const met: Met = { outcomes: new Map(), charged: 0, untold: 0 };
  const requests = greedy.map((query): Request => ({
    ...post(query, client),
    onResponse(status, text, _context, headers = {}) {
      const { errors, extensions } = JSON.parse(text) as {
        errors?: readonly { readonly extensions: { readonly code: string } }[];
        extensions?: { readonly cost?: { readonly requested: number } };
      };
      const outcome = [status, errors?.[0]?.extensions.code].join(' ').trim();
      met.outcomes.set(outcome, (met.outcomes.get(outcome) ?? 0) + 1);
      if (status === 200) met.charged += REQUEST_COST + (extensions?.cost?.requested ?? 0);
      if (status === 400) met.charged += REQUEST_COST;
      const seconds = Number(new Map(Object.entries(headers)).get('Retry-After'));
      if (status === 429 && !(seconds >= 1 && seconds <= 60)) met.untold += 1;
    },
  }));
  const { errors, timeouts } = await autocannon({ url: service.url, requests, connections: 8, duration: SECONDS });
  expect(errors + timeouts).toBe(0);
  return met;
}

const question = '{ person(id: "person:li-yanhong") { id name } }';

/** Asks a small thing again and again, and gives what came and how long each answer took. */
async function readOn(until: () => boolean): Promise<{ answers: Set<string>; times: number[] }> {
  const { headers, body } = post(question, '198.51.100.7');
  const read = { answers: new Set<string>(), times: [] as number[] };
  while (!until()) {
    const begun = performance.now();
    const options = { method: 'POST', headers: headers as Record<string, string>, body: String(body) };
    const response = await fetch(`${service.url}/graphql`, options);
    read.answers.add(`${response.status} ${await response.text()}`);
    read.times.push(performance.now() - begun);
    await pause(PAUSE_MS);
  }
  return read;
}

test('clients who ask for more than their limit get what it allows and no more, and one who keeps to it is answered beside them', async () => {
  const { data } = (await service.ask(question)).body;
  let over = false;
  const reading = readOn(() => over);
  const all = await Promise.all(['203.0.113.1', '203.0.113.2', '203.0.113.3'].map(rush));
  over = true;
  const { answers, times } = await reading;

  for (const { outcomes, charged, untold } of all) {
    const told = JSON.stringify([...outcomes]);
    const known = ['200', '400 GRAPHQL_VALIDATION_FAILED', '400 QUERY_TOO_COMPLEX', '429 RATE_LIMITED'];
    expect(
      [...outcomes.keys()].filter((outcome) => !known.includes(outcome)),
      told,
    ).toEqual([]);
    expect(outcomes.get('200') ?? 0, told).toBeGreaterThan(0);
    expect(outcomes.get('429 RATE_LIMITED') ?? 0, told).toBeGreaterThan(100);
    expect(charged, told).toBeLessThanOrEqual(LIMIT);
    expect(charged, told).toBeGreaterThan(LIMIT / 2);
    expect(untold).toBe(0);
  }
  expect([...answers].map((answer) => answer.slice(0, 3))).toEqual(['200']);
  expect([...answers].map((answer) => (JSON.parse(answer.slice(4)) as { data: unknown }).data)).toEqual([data]);
  expect(times.length).toBeGreaterThan(SECONDS);
  const refused = all.reduce((sum, { outcomes }) => sum + (outcomes.get('429 RATE_LIMITED') ?? 0), 0);
  console.log(
    `${times.length} answers to one who keeps to the limit, the slowest after ${Math.round(Math.max(...times))} ms, ` +
      `beside ${refused.toLocaleString('en')} refusals to others`,
  );
});
