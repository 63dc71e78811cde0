import { GraphError, type GraphErrorKind } from './GraphError.ts';

const KINDS: Readonly<Record<string, GraphErrorKind>> = {
  '40000': 'CONFLICT',
  G2000: 'CONSTRAINT',
};

/** Says an error of the embedded engine in the words of the port. */
export function embeddedError(error: unknown): GraphError {
  if (error instanceof GraphError) return error;
  const { message, status } = facts(error);
  // A panic has no status: the query is lost, the database goes on.
  const kind = KINDS[status] ?? (/panicked/i.test(message) ? 'UNAVAILABLE' : 'QUERY');
  return new GraphError(kind, message, { cause: error });
}

/** Says why the embedded engine could not open `file`. */
export function openingError(error: unknown, file: string): GraphError {
  const { message } = facts(error);
  const reason = /cannot be locked/i.test(message)
    ? `another process has the graph ${file} open; only one can: end it, or give this one another folder`
    : `cannot open the graph ${file}, which is left as it is: ${message}; ` +
      'put back a good copy of it, or move the file away to begin with an empty graph';
  return new GraphError('UNAVAILABLE', reason, { cause: error });
}

function facts(error: unknown): { message: string; status: string } {
  if (!(error instanceof Error)) return { message: String(error), status: '' };
  const status = 'gqlStatus' in error && typeof error.gqlStatus === 'string' ? error.gqlStatus : '';
  return { message: error.message, status };
}
