/** Why a graph did not answer. */
export type GraphErrorKind =
  | 'UNAVAILABLE' // the engine cannot be reached, or not now
  | 'UNAUTHORISED' // the engine refuses the user or password
  | 'READ_ONLY' // the engine takes no writes
  | 'TIMEOUT' // the deadline passed
  | 'OVERLOADED' // too many reads are running
  | 'CONFLICT' // a write lost against another, even after retries
  | 'CONSTRAINT' // a write would break a uniqueness constraint
  | 'QUERY' // the Cypher text or a parameter is wrong: a bug of ours
  | 'CLOSED'; // the graph was closed before

/** An engine's failure in the words of the port; `cause` is the engine's own error. */
export class GraphError extends Error {
  readonly kind: GraphErrorKind;

  constructor(kind: GraphErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'GraphError';
    this.kind = kind;
  }
}
