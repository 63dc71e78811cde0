import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { createSchema } from '../../../src/api/createSchema.ts';
import { createExecutor } from '../../../src/engine/executeReady.ts';
import type { Parameters, Run } from '../../../src/graph/port.ts';
import { schemaText } from '../../schema/schemaFiles.ts';

/** The schema that the service serves. */
export const schema: GraphQLSchema = createSchema(schemaText);

const execute = createExecutor();

/** One round trip to the graph. */
export interface Trip {
  readonly cypher: string;
  readonly parameters: Parameters;
}

/** An answer, and the round trips that it took. */
export interface Asked {
  readonly answer: ExecutionResult;
  readonly trips: readonly Trip[];
}

/** Asks the query engine as the server does. */
export async function ask(
  run: Run,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>> = {},
  served: GraphQLSchema = schema,
): Promise<Asked> {
  const trips: Trip[] = [];
  const contextValue = {
    run: (cypher: string, parameters: Parameters = {}) => {
      trips.push({ cypher, parameters });
      return run(cypher, parameters);
    },
    passage: ({ digest, start, end }: { digest: string; start: number; end: number }) =>
      Promise.resolve(`${digest} ${start} ${end}`),
  };
  const answer = await execute({ schema: served, document, variableValues, contextValue });
  return { answer, trips };
}
