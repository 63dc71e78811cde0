/**
 * Why a query has no answer: `offline` the reader's own network, `unreachable` the service does not answer or has no
 * graph, `busy` it has too much to do or this reader asked too much, `refused` the query itself is at fault, `broken` the
 * service failed on it.
 */
export type FaultKind = 'offline' | 'unreachable' | 'busy' | 'refused' | 'broken';

/** A query that has no answer, and why. */
export class GraphqlFault extends Error {
  readonly kind: FaultKind;
  /** By which the service's log tells more. */
  readonly errorId: string | undefined;

  constructor(kind: FaultKind, message: string, errorId?: string) {
    super(message);
    this.name = 'GraphqlFault';
    this.kind = kind;
    this.errorId = errorId;
  }
}
