import { GraphQLError } from 'graphql';
import { GraphError } from '../../graph/GraphError.ts';
import { explainTokens } from '../limits/explainTokens.ts';
import type { ErrorCode } from './codes.ts';
import { graphFailures } from './graphFailures.ts';
import { recode } from './recode.ts';

/** What a client hears of an error, and whether the error itself stays in the log. */
export interface Verdict {
  readonly code: ErrorCode;
  readonly message: string;
  readonly hidden: boolean;
}

/** Decides what a client hears of an error; in doubt nothing. */
export function judge(error: unknown): Verdict {
  const origin = originOf(error);
  if (origin instanceof GraphError) {
    const failure = graphFailures[origin.kind];
    if (failure !== undefined) return { ...failure, hidden: true };
  }
  // The parser calls itself for each bracket, so within its tokens a document of brackets alone can exhaust the stack.
  if (
    origin instanceof RangeError &&
    error instanceof GraphQLError &&
    error.extensions['code'] === 'GRAPHQL_PARSE_FAILED'
  ) {
    return {
      code: 'DOCUMENT_TOO_LARGE',
      message: 'The document has more nested brackets than can be read.',
      hidden: false,
    };
  }
  if (origin instanceof GraphQLError && error instanceof GraphQLError) {
    const tooLong = explainTokens(origin);
    if (tooLong !== undefined) return { code: 'DOCUMENT_TOO_LARGE', message: tooLong, hidden: false };
    // Apollo writes its own code over that of a validation rule.
    const code = recode(origin) ?? recode(error);
    if (code !== undefined) return { code, message: error.message, hidden: false };
  }
  return { code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error', hidden: true };
}

/** What was thrown in the first place: graphql-js and Apollo wrap it, sometimes twice. */
export function originOf(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError ? originOf(error.originalError) : error;
}
