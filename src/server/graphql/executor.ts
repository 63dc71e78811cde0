import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import type { GraphQLSchema } from 'graphql';
import type { PreparedOperations } from '../quick/preparedOperations.ts';
import type { AnswerOperation } from './answerOperation.ts';
import type { ApolloContext } from './apolloContext.ts';
import { NAME_LENGTH } from './noteErrors.ts';

/** How Apollo's operations are executed. */
export interface ExecutorOptions {
  readonly schema: GraphQLSchema;
  readonly answer: AnswerOperation;
  /** Learns which operations have come as far as this. */
  readonly prepared: PreparedOperations;
}

/** Apollo's door for an executor of one's own; through it Apollo hands over every operation, and nothing else. */
export function executorGateway(options: ExecutorOptions): ApolloServerOptionsWithGateway<ApolloContext>['gateway'] {
  const { schema, answer, prepared } = options;
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor({ context, document, source, operation, operationName: name, request }) {
          const { record } = context as ApolloContext;
          if (record.result !== undefined) return Promise.resolve(record.result);
          const { operationName, variables } = request;
          // Without one the name that was asked is none of the document's: execution says so.
          const found = operation as typeof operation | undefined;
          if (found) {
            const told = name?.slice(0, NAME_LENGTH);
            prepared.keep({ query: source, operationName }, { document, operation: found, name: told });
          }
          return answer({ document, variables, operationName }, context as ApolloContext);
        },
      }),
    stop: () => Promise.resolve(),
  };
}
