import { GraphError, type GraphErrorKind } from './GraphError.ts';

const KINDS: Readonly<Record<string, GraphErrorKind>> = {
  '40000': 'CONFLICT',
  G2000: 'CONSTRAINT',
};

/** What a person can mend outside the graph, and how. */
const MENDABLE: readonly (readonly [RegExp, string])[] = [
  [/no space left|ENOSPC|disk quota|EDQUOT/i, 'the disk is full: make room and try again'],
  [/permission denied|EACCES|EPERM/i, 'give this process the right to read and write the folder and its files'],
  [/read-only file system|EROFS/i, 'the disk can only be read: mount it for writing'],
];

/** Says an error of the embedded engine in the words of the port. */
export function embeddedError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  const { message, status } = facts(error);
  const mend = mending(message);
  if (mend !== undefined)
    return new GraphError('UNAVAILABLE', `nothing of this write was kept; ${mend} (${message})`, { cause: error });
  // A panic has no status: the query is lost, the database goes on.
  const kind = KINDS[status] ?? (/panicked|I\/O error/i.test(message) ? 'UNAVAILABLE' : 'QUERY');
  return new GraphError(kind, message, { cause: error });
}

/** Says why the embedded engine could not open `file`. */
export function openingError(error: unknown, file: string): GraphError {
  if (error instanceof GraphError) return error;
  const { message } = facts(error);
  const reason = isLocked(error)
    ? `another process has the graph ${file} open; only one can: end it, or give this one another folder`
    : `cannot open the graph ${file}, which is left as it is: ${message}; ` +
      (mending(message) ?? 'restore it from a backup (debate-graph restore), or put back a good copy of its folder');
  return new GraphError('UNAVAILABLE', reason, { cause: error });
}

/** Says that a write may be lost with the next power cut. */
export function keepingError(error: unknown, file: string): GraphError {
  const { message } = facts(error);
  return new GraphError(
    'UNAVAILABLE',
    `a write is in the graph ${file}, but could not be put on the disk for certain: ${mending(message) ?? 'look after the disk'} (${message})`,
    { cause: error },
  );
}

/** Says why the embedded engine could not put `file` in order at its end. */
export function closingError(error: unknown, file: string): GraphError {
  const { message } = facts(error);
  return new GraphError(
    'UNAVAILABLE',
    `the graph ${file} could not be put in order at its end, which the next opening does; what was acknowledged ` +
      `is kept: ${mending(message) ?? 'try again'} (${message})`,
    { cause: error },
  );
}

/** Tells whether another process has the graph open. */
export const isLocked = (error: unknown): boolean => /cannot be locked|is locked/i.test(facts(error).message);

const mending = (message: string): string | undefined => MENDABLE.find(([sign]) => sign.test(message))?.[1];

function facts(error: unknown): { message: string; status: string } {
  if (!(error instanceof Error)) return { message: String(error), status: '' };
  const status = 'gqlStatus' in error && typeof error.gqlStatus === 'string' ? error.gqlStatus : '';
  return { message: error.message, status };
}
