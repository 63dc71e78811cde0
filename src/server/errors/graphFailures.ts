import type { GraphErrorKind } from '../../graph/GraphError.ts';
import type { ErrorCode } from './codes.ts';

/** What a client hears of a failure of the graph. */
export interface GraphFailure {
  readonly code: ErrorCode;
  readonly message: string;
}

const unavailable: GraphFailure = {
  code: 'BACKEND_UNAVAILABLE',
  message: 'The graph cannot be reached right now. Try again in a few seconds.',
};

/** Failures of the graph that a client must know of, in words that tell nothing about the engine; all others are masked. */
export const graphFailures: Readonly<Partial<Record<GraphErrorKind, GraphFailure>>> = {
  UNAVAILABLE: unavailable,
  UNAUTHORISED: unavailable,
  CLOSED: unavailable,
  TIMEOUT: { code: 'TIMEOUT', message: 'The graph did not answer in time. Ask for smaller pages or for fewer fields.' },
  OVERLOADED: { code: 'OVERLOADED', message: 'Too many queries are running. Try again in a few seconds.' },
};
