import { setTimeout as pause } from 'node:timers/promises';
import type { GrafeoDB, Transaction } from '@grafeo-db/js';
import { embeddedError } from './embeddedErrors.ts';
import { embeddedRows } from './embeddedRows.ts';
import { GraphError } from './GraphError.ts';
import { guardParameters } from './guardParameters.ts';
import type { Run } from './port.ts';
import { transactionHasEnded } from './transactionHasEnded.ts';
import { withDeadline } from './withDeadline.ts';

const ATTEMPTS = 5;

/** Runs one transaction of the embedded engine, again if it loses against another write; `leave` is called at its end. */
export function embeddedTransaction<T>(
  database: GrafeoDB,
  work: (run: Run) => Promise<T>,
  { deadlineMs, leave, kept }: { deadlineMs: number; leave: () => void; kept: () => void },
): Promise<T> {
  const expires = performance.now() + deadlineMs;
  const attempts = async () => {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attemptOnce(database, work, { ms: expires - performance.now(), kept });
      } catch (error) {
        if (!isConflict(error) || attempt === ATTEMPTS) throw error;
        await pause(2 ** attempt * Math.random());
      }
    }
  };
  // The caller hears of the deadline at once; the place is given back when the native query has ended too.
  return withDeadline(attempts().finally(leave), { ms: deadlineMs, what: `a transaction of ${deadlineMs} ms` });
}

async function attemptOnce<T>(
  database: GrafeoDB,
  work: (run: Run) => Promise<T>,
  { ms, kept }: { ms: number; kept: () => void },
): Promise<T> {
  const transaction = database.beginTransaction();
  const running = new Set<Promise<unknown>>();
  const state: { ended?: GraphError } = {};

  const statement: Run = async (cypher, parameters = {}) => {
    try {
      guardParameters(parameters);
      return embeddedRows(await transaction.executeCypher(cypher, parameters));
    } catch (error) {
      // As on Neo4j, the first failed statement ends the transaction, even if `work` goes on.
      throw (state.ended ??= embeddedError(error));
    }
  };

  const run: Run = async (cypher, parameters) => {
    if (state.ended !== undefined) throw state.ended;
    const rows = statement(cypher, parameters);
    running.add(rows);
    return rows;
  };

  try {
    const value = await withDeadline(work(run), { ms, what: 'a transaction' });
    await Promise.allSettled(running);
    if (state.ended !== undefined) throw state.ended;
    state.ended = transactionHasEnded();
    commit(transaction);
    kept();
    return value;
  } catch (error) {
    const first = (state.ended ??= transactionHasEnded());
    await Promise.allSettled(running);
    if (transaction.isActive) rollBack(transaction);
    throw isConflict(first) ? first : error;
  }
}

function isConflict(error: unknown): boolean {
  return error instanceof GraphError && error.kind === 'CONFLICT';
}

function rollBack(transaction: Transaction): void {
  try {
    transaction.rollback();
  } catch {
    // After a commit that the disk refused nothing is left to roll back, and that error is the one to tell.
  }
}

function commit(transaction: Transaction): void {
  try {
    transaction.commit();
  } catch (error) {
    throw embeddedError(error);
  }
}
