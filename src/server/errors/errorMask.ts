import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { boundedMessage } from './boundedMessage.ts';
import { judge, originOf } from './judge.ts';

/** Keeps errors that are not for clients in the log, and gives clients the id to find them by. */
export interface ErrorMask {
  /** Logs the hidden ones among the errors of one request, in that request's log. */
  readonly note: (errors: readonly GraphQLError[], logger: Logger) => void;
  /** The form in which an error leaves the server. */
  readonly format: (formatted: GraphQLFormattedError, error: unknown) => GraphQLFormattedError;
}

/** Makes the one place where errors are masked; `logger` takes those that belong to no known request. */
export function createErrorMask(logger: Logger): ErrorMask {
  const errorIds = new WeakMap<object, string>();

  const log = (error: unknown, into: Logger): string => {
    const errorId = randomUUID();
    if (typeof error === 'object' && error !== null) errorIds.set(error, errorId);
    const field = error instanceof GraphQLError ? error.path?.join('.') : undefined;
    into.error({ errorId, ...(field !== undefined && { field }), err: originOf(error) }, 'an error was hidden');
    return errorId;
  };

  return {
    note(errors, into) {
      for (const error of errors) if (judge(error).hidden) log(error, into);
    },
    format(formatted, error) {
      const { code, message, hidden } = judge(error);
      if (!hidden)
        return { ...formatted, message: boundedMessage(message), extensions: { ...formatted.extensions, code } };
      const known = typeof error === 'object' && error !== null ? errorIds.get(error) : undefined;
      return { ...formatted, message, extensions: { code, errorId: known ?? log(error, logger) } };
    },
  };
}
