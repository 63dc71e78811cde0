import type { Session } from 'neo4j-driver';
import { guardParameters } from './guardParameters.ts';
import { mayPass, neo4jError } from './neo4jErrors.ts';
import { pauseOrThrow } from './neo4jPause.ts';
import { neo4jParameters, neo4jRows } from './neo4jValues.ts';
import type { Run } from './port.ts';
import { transactionHasEnded } from './transactionHasEnded.ts';
import { withDeadline } from './withDeadline.ts';

/** With their pauses about six seconds, in which a cluster finds another leader. */
const ATTEMPTS = 8;

interface Writing<T> {
  readonly work: (run: Run) => Promise<T>;
  readonly left: () => number;
  readonly url: string;
}

/**
 * Runs one transaction, which begins again after an error that may pass. The driver's own retrying calls would also try
 * again, after its commit, what was too large for the server's memory.
 */
export async function neo4jWrite<T>(session: Session, writing: Writing<T>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await writeOnce(session, writing);
    } catch (error) {
      await pauseOrThrow(error, { attempt, attempts: ATTEMPTS, left: writing.left });
    }
  }
}

async function writeOnce<T>(session: Session, { work, left, url }: Writing<T>): Promise<T> {
  const transaction = await session.beginTransaction({ timeout: left() });
  const state: { ended?: Error; cause?: unknown } = {};
  const run: Run = async (cypher, parameters = {}) => {
    if (state.ended !== undefined) throw state.ended;
    try {
      guardParameters(parameters);
      const { records } = await transaction.run(cypher, neo4jParameters(parameters));
      return neo4jRows(records);
    } catch (cause) {
      // The server ends a transaction with its first failed statement, even if `work` goes on.
      state.cause ??= cause;
      throw (state.ended ??= neo4jError(cause, url));
    }
  };
  try {
    // Its caller may have heard of the deadline: then nothing may be kept.
    const value = await withDeadline(work(run), { ms: left(), what: 'a transaction' });
    if (state.ended !== undefined) throw state.ended;
    state.ended = transactionHasEnded();
    await transaction.commit();
    return value;
  } catch (error) {
    state.ended ??= transactionHasEnded();
    // What ended it is told, whatever becomes of the rest.
    await transaction.close().catch(() => undefined);
    throw mayPass(state.cause) ? state.cause : error;
  }
}
