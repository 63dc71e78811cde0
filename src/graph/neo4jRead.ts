import type { Session } from 'neo4j-driver';
import { pauseOrThrow } from './neo4jPause.ts';
import { neo4jRows } from './neo4jValues.ts';
import type { Row } from './port.ts';

const ATTEMPTS = 4;

/**
 * Reads in one round trip: the driver's own retrying calls take two or three, so retries are made here.
 * `left` tells the milliseconds until the deadline, which is also the server's.
 */
export async function neo4jRead(
  session: Session,
  { cypher, parameters, left }: { cypher: string; parameters: Record<string, unknown>; left: () => number },
): Promise<Row[]> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const { records } = await untraced(() => session.run(cypher, parameters, { timeout: left() }));
      return neo4jRows(records);
    } catch (error) {
      await pauseOrThrow(error, { attempt, attempts: ATTEMPTS, left });
    }
  }
}

/** The driver records a stack for each query, in case it fails: a seventh of all the time that a short read takes. */
function untraced<T>(call: () => T): T {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return call();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
