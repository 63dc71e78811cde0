import { Neo4jError } from 'neo4j-driver';
import { GraphError, type GraphErrorKind } from './GraphError.ts';
import { refusesLogin } from './neo4jLogin.ts';

const outOfMemory = /^Neo\.\w+\.General\.\w*OutOfMemory/;

/** The first pattern that fits an error's code tells its kind. */
const KINDS: readonly (readonly [RegExp, GraphErrorKind])[] = [
  [/^Neo\.\w+\.Schema\.Constraint(Validation|Creation)Failed$/, 'CONSTRAINT'],
  [/^Neo\.ClientError\.Security\./, 'UNAUTHORISED'],
  [/^Neo\.\w+\.Transaction\.(TransactionTimedOut|LockAcquisitionTimeout)/, 'TIMEOUT'],
  [/^Neo\.TransientError\.Transaction\.(Bookmark|Leader)/, 'UNAVAILABLE'],
  [/^Neo\.TransientError\.Transaction\./, 'CONFLICT'],
  [outOfMemory, 'OVERLOADED'],
  [/^Neo\.TransientError\.Request\./, 'OVERLOADED'],
  [/^Neo\.ClientError\.General\.(WriteOnReadOnlyAccess|ForbiddenOnReadOnly)Database$/, 'READ_ONLY'],
  [/^Neo\.ClientError\.(Database|Cluster)\./, 'UNAVAILABLE'],
  [/^Neo\.ClientError\./, 'QUERY'],
];

/** Says an error of the driver or the server in the words of the port; any other error is left as it is. */
export function neo4jError(error: unknown, url: string): Error {
  if (!(error instanceof Neo4jError)) return error instanceof Error ? error : new Error(String(error));
  const kind = kindOf(error);
  const where = located.has(kind) ? `${url}: ` : '';
  return new GraphError(kind, `${where}${error.message}${adviceOn(error, kind)}`, { cause: error });
}

const located: ReadonlySet<GraphErrorKind> = new Set(['UNAVAILABLE', 'UNAUTHORISED', 'READ_ONLY']);

function adviceOn(error: Neo4jError, kind: GraphErrorKind): string {
  if (refusesLogin(error)) return ' Set GRAPH_USER and GRAPH_PASSWORD to what Neo4j knows, or change them there.';
  if (isOutOfMemory(error)) return ` ${moreMemory}`;
  if (kind !== 'READ_ONLY') return '';
  return ' It can be served once it holds this seed: allow writes (server.databases.writable), or import it elsewhere.';
}

const moreMemory =
  'Neo4j keeps a transaction in its heap until it ends: raise server.memory.heap.max_size, and ' +
  'dbms.memory.transaction.total.max and dbms.memory.transaction.max where they are set, or write less at once.';

/** Whether another attempt may succeed: what was too large for the server's memory once is too large again. */
export const mayPass = (error: unknown): boolean => Neo4jError.isRetryable(error) && !isOutOfMemory(error);

const isOutOfMemory = (error: unknown): boolean => error instanceof Neo4jError && outOfMemory.test(error.code);

function kindOf({ code }: Neo4jError): GraphErrorKind {
  return KINDS.find(([pattern]) => pattern.test(code))?.[1] ?? 'UNAVAILABLE';
}
