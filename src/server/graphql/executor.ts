import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { execute as executeWithGraphQL, type ExecutionArgs, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { ObservedCall } from '../../graph/observed.ts';
import type { ApolloContext } from './apolloContext.ts';
import { beforeDeadline } from './beforeDeadline.ts';

/** Answers a validated operation: graphql-js, or something that knows the schema better. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** What is known of the request for which a context is made. */
export interface ContextRequest {
  readonly requestId: string;
  readonly logger: Logger;
  /** Hears of each call of the graph that is made for the request. */
  readonly observe: (call: ObservedCall) => void;
  /** Aborted when the request's deadline has passed. */
  readonly signal: AbortSignal;
}

/** How operations are executed. */
export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  /** Makes the context that resolvers get, anew for each request. */
  readonly contextFor: (request: ContextRequest) => unknown;
  readonly deadlineMs: number;
  readonly execute?: Execute;
}

/** Apollo's door for an executor of one's own; through it Apollo hands over every operation, and nothing else. */
export function executorGateway(options: ExecutorOptions): ApolloServerOptionsWithGateway<ApolloContext>['gateway'] {
  const { schema, contextFor, deadlineMs, execute = executeWithGraphQL } = options;
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        async executor({ context, document, request }) {
          const { record, charge } = context as ApolloContext;
          const { requestId, logger, observe, cost = 0 } = record;
          // Only here is it sure that the operation is in order and within every other limit.
          const refusal = await charge?.(cost);
          if (refusal !== undefined) return { errors: [refusal] };
          return beforeDeadline(deadlineMs, (signal) =>
            execute({
              schema,
              document,
              contextValue: contextFor({ requestId, logger, observe, signal }),
              variableValues: request.variables ?? null,
              operationName: request.operationName ?? null,
            }),
          );
        },
      }),
    stop: () => Promise.resolve(),
  };
}
