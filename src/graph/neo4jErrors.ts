import { Neo4jError } from 'neo4j-driver';
import { GraphError, type GraphErrorKind } from './GraphError.ts';

/** The first pattern that fits an error's code tells its kind. */
const KINDS: readonly (readonly [RegExp, GraphErrorKind])[] = [
  [/^Neo\.\w+\.Schema\.Constraint(Validation|Creation)Failed$/, 'CONSTRAINT'],
  [/^Neo\.ClientError\.Security\./, 'UNAUTHORISED'],
  [/^Neo\.\w+\.Transaction\.(TransactionTimedOut|LockAcquisitionTimeout)/, 'TIMEOUT'],
  [/^Neo\.TransientError\.Transaction\.(Bookmark|Leader)/, 'UNAVAILABLE'],
  [/^Neo\.TransientError\.Transaction\./, 'CONFLICT'],
  [/^Neo\.TransientError\.(General\.(Transaction)?(MemoryPool)?OutOfMemory|Request\.)/, 'OVERLOADED'],
  [/^Neo\.ClientError\.(Database|Cluster)\./, 'UNAVAILABLE'],
  [/^Neo\.ClientError\./, 'QUERY'],
];

/** Says an error of the driver or the server in the words of the port; any other error is left as it is. */
export function neo4jError(error: unknown, url: string): Error {
  if (!(error instanceof Neo4jError)) return error instanceof Error ? error : new Error(String(error));
  const kind = kindOf(error);
  const where = kind === 'UNAVAILABLE' || kind === 'UNAUTHORISED' ? `${url}: ` : '';
  return new GraphError(kind, `${where}${error.message}`, { cause: error });
}

function kindOf({ code }: Neo4jError): GraphErrorKind {
  return KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'UNAVAILABLE';
}
