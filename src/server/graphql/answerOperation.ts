import {
  execute as executeWithGraphQL,
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import type { ObservedCall } from '../../graph/observed.ts';
import type { ApolloContext } from './apolloContext.ts';
import { beforeDeadline } from './beforeDeadline.ts';

/** Answers a validated operation: graphql-js, or something that knows the schema better. */
export type Execute = (args: ExecutionArgs) => ExecutionResult | Promise<ExecutionResult>;

/** What is known of the request for which a context is made. */
export interface ContextRequest {
  readonly requestId: string;
  /** Hears of each call of the graph that is made for the request. */
  readonly observe: (call: ObservedCall) => void;
  /** Gives what is aborted when the request's deadline has passed. */
  readonly signal: () => AbortSignal;
}

/** How operations are answered. */
export interface AnswerOptions {
  readonly schema: GraphQLSchema;
  /** Makes the context that resolvers get, anew for each request. */
  readonly contextFor: (request: ContextRequest) => unknown;
  readonly deadlineMs: number;
  readonly execute?: Execute;
}

/** An operation that is valid and within every limit. */
export interface AskedOperation {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>> | undefined;
  readonly operationName: string | undefined;
}

/** Answers an operation for somebody. */
export type AnswerOperation = (operation: AskedOperation, context: ApolloContext) => Promise<ExecutionResult>;

/** Makes what charges an operation to its client, and answers it before the deadline. */
export function answerOperations(options: AnswerOptions): AnswerOperation {
  const { schema, contextFor, deadlineMs, execute = executeWithGraphQL } = options;
  return async ({ document, variables, operationName }, { record, charge }) => {
    const { requestId, observe, cost = 0 } = record;
    // Only here is it sure that the operation is in order and within every other limit.
    const refusal = await charge?.(cost);
    if (refusal !== undefined) return { errors: [refusal] };
    return beforeDeadline(deadlineMs, (signal) =>
      execute({
        schema,
        document,
        contextValue: contextFor({ requestId, observe, signal }),
        variableValues: variables ?? null,
        operationName: operationName ?? null,
      }),
    );
  };
}
