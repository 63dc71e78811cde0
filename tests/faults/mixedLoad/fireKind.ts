import autocannon, { type Request, type Result } from 'autocannon';
import type { Shot } from './shot.ts';

/** One kind of client: what it asks over and over, on so many connections. */
export interface Kind {
  readonly name: string;
  readonly shots: readonly Shot[];
  readonly connections: number;
}

/** What a kind of client met. */
export interface Met {
  readonly name: string;
  /** How often each outcome came: `right`, or the status and code of a refusal. */
  readonly outcomes: ReadonlyMap<string, number>;
  /** Why wrong answers were wrong, the first of them. */
  readonly wrong: readonly string[];
  /** Connections that failed, and answers that never came. */
  readonly broken: number;
  readonly requestsPerSecond: number;
  readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number };
  /** The shortest and the longest time, in milliseconds, that each outcome took. */
  readonly times: ReadonlyMap<string, { readonly shortest: number; readonly longest: number }>;
}

const mostWrong = 5;

/** Fires the shots of a kind for some seconds, and judges every answer. */
export async function fireKind(url: string, { name, shots, connections }: Kind, seconds: number): Promise<Met> {
  const outcomes = new Map<string, number>();
  const times = new Map<string, { shortest: number; longest: number }>();
  const wrong: string[] = [];
  let last = '';
  const requests = shots.map(({ request, judge }): Request => ({
    ...request,
    onResponse(status, text, _context, headers) {
      const { outcome, why } = judge({ status, headers: lowerCase(headers ?? {}), text });
      last = outcome;
      outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
      if (why !== undefined && wrong.length < mostWrong) wrong.push(`${name}: ${why}`);
    },
  }));
  const {
    errors,
    timeouts,
    latency,
    requests: fired,
  } = await new Promise<Result>((resolve, reject) => {
    const options = { url, requests, connections, duration: seconds, timeout: 60 };
    const instance = autocannon(options, (error: Error | null, result) => (error ? reject(error) : resolve(result)));
    // It comes at once after the answer was judged.
    instance.on('response', (_client, _status, _bytes, milliseconds) => {
      const { shortest, longest } = times.get(last) ?? { shortest: Infinity, longest: 0 };
      times.set(last, { shortest: Math.min(shortest, milliseconds), longest: Math.max(longest, milliseconds) });
    });
  });
  const broken = errors + timeouts;
  return { name, outcomes, times, wrong, broken, requestsPerSecond: fired.average, latency };
}

const lowerCase = (headers: object): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));
