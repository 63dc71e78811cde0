import autocannon, { type Request } from 'autocannon';
import type { Body, Contestant } from './contestant.ts';
import { inRounds } from './inRounds.ts';

/** A contestant under load. */
export interface Loaded {
  readonly contestant: Contestant;
  readonly bodies: readonly Body[];
  /** Milliseconds that one request takes alone. */
  readonly alone: number;
}

const CONNECTIONS = 16;
const ROUNDS = 3;

/** How many requests a second each answers on 16 connections, in each round; it gets as many as would take it so many seconds one after the other. */
export const throughput = (loaded: readonly Loaded[], seconds: number): Promise<number[][]> =>
  inRounds(loaded, ROUNDS, (each) => run(each, (seconds * 1000) / ROUNDS));

async function run({ contestant: { name, url }, bodies, alone }: Loaded, ms: number): Promise<number> {
  const begun = performance.now();
  // Autocannon looks only now and then whether all have come.
  let ended = begun;
  const onResponse = () => {
    ended = performance.now();
  };
  const requests = bodies.map((body): Request => ({
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
    onResponse,
  }));
  let client = 0;
  const {
    '2xx': answered,
    non2xx,
    errors,
  } = await autocannon({
    url,
    connections: CONNECTIONS,
    amount: Math.max(CONNECTIONS, Math.round(ms / alone)),
    timeout: 60,
    sampleInt: 100,
    requests,
    // No two ask for the same at once.
    setupClient: (each) => {
      const first = client++ % requests.length;
      each.setRequests([...requests.slice(first), ...requests.slice(0, first)]);
    },
  });
  if (non2xx + errors > 0)
    throw new Error(`expected answers of ${name} under load, got ${answered}, ${non2xx} refusals and ${errors} errors`);
  return answered / ((ended - begun) / 1000);
}
