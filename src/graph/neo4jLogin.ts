import { Neo4jError } from 'neo4j-driver';
import { GraphError } from './GraphError.ts';

/** Keeps a wrong password from being tried by every call. */
export interface LoginGuard {
  /** Why no call may log in now; `undefined` where one may try. */
  refusal(): GraphError | undefined;
  /** Hears how each call ended. */
  ended(error?: Error): void;
}

/** So many refusals without an answer between them show that no connection is left that was let in before. */
const REFUSALS = 2;

/**
 * Makes the guard before log-ins. Neo4j bars a user after a few wrong ones, also the operator who is about to set the
 * password right, so once it has refused some, one call tries again every `pauseMs` and the others are told at once.
 */
export function createLoginGuard(pauseMs = 10_000): LoginGuard {
  let refusals = 0;
  let last: GraphError | undefined;
  let next = 0;

  return {
    refusal: () => {
      if (last === undefined || refusals < REFUSALS) return undefined;
      if (performance.now() < next) return new GraphError(last.kind, last.message, { cause: last.cause });
      next = performance.now() + pauseMs;
      return undefined;
    },
    ended: (error) => {
      if (isLoginRefusal(error)) {
        refusals += 1;
        last = error;
        next = performance.now() + pauseMs;
      } else if (error instanceof GraphError && silent.has(error.kind)) next = 0;
      else refusals = 0;
    },
  };
}

/** A call that ended so did not get as far as to a log-in, so that another may try at once. */
const silent: ReadonlySet<GraphError['kind']> = new Set(['UNAVAILABLE', 'TIMEOUT', 'OVERLOADED', 'CLOSED']);

function isLoginRefusal(error: Error | undefined): error is GraphError {
  return error instanceof GraphError && error.cause instanceof Neo4jError && refusesLogin(error.cause);
}

/** Whether Neo4j did not let the user in, rather than refuse what the user asked. */
export function refusesLogin({ code }: Neo4jError): boolean {
  return /^Neo\.ClientError\.Security\.(Unauthorized|AuthenticationRateLimit|CredentialsExpired)$/.test(code);
}
