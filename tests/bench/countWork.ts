import type { TcpProxy } from '../support/tcpProxy.ts';

/** What passes between a contestant and Neo4j for one request. */
export interface Work {
  /** How often the contestant spoke after Neo4j had. */
  readonly roundTrips: number;
  /** Bytes to Neo4j. */
  readonly sent: number;
  /** Bytes from Neo4j. */
  readonly received: number;
}

/** Counts over requests that pass through a proxy, one after the other; the first of each are not counted. */
export async function countWork(proxy: TcpProxy, requests: readonly (() => Promise<unknown>)[]): Promise<Work> {
  // What a new connection needs, and whatever is asked for only once.
  for (const request of requests) await request();
  const seen = () => ({ roundTrips: proxy.turns(), sent: proxy.sent().length, received: proxy.received() });
  const before = seen();
  for (const request of requests) await request();
  const after = seen();
  const each = (key: keyof Work) => (after[key] - before[key]) / requests.length;
  return { roundTrips: each('roundTrips'), sent: each('sent'), received: each('received') };
}
