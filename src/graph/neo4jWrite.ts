import { Neo4jError, type Session } from 'neo4j-driver';
import { guardParameters } from './guardParameters.ts';
import { isOutOfMemory, neo4jError } from './neo4jErrors.ts';
import { neo4jParameters, neo4jRows } from './neo4jValues.ts';
import type { Run } from './port.ts';
import { transactionHasEnded } from './transactionHasEnded.ts';
import { withDeadline } from './withDeadline.ts';

/** Runs one transaction, which the driver begins again after a transient error. */
export function neo4jWrite<T>(
  session: Session,
  { work, left, url }: { work: (run: Run) => Promise<T>; left: () => number; url: string },
): Promise<T> {
  return session.executeWrite(
    async (transaction) => {
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
        return value;
      } catch (error) {
        // The driver begins again after errors of its own only; what was too large once is too large again.
        throw Neo4jError.isRetryable(state.cause) && !isOutOfMemory(state.cause) ? state.cause : error;
      } finally {
        state.ended ??= transactionHasEnded();
      }
    },
    { timeout: left() },
  );
}
