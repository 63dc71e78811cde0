import { type DocumentNode, type ExecutionResult, parse, validate } from 'graphql';
import type { ApiContext } from '../../src/api/context.ts';
import { createSchema } from '../../src/api/createSchema.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { createExecutor } from '../../src/engine/executeReady.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import type { Graph } from '../../src/graph/port.ts';
import { neo4jConnection, openTestGraph, testEngine } from './engine.ts';

/** What one question to a graph brought, and what it cost. */
export interface Asked {
  readonly data: any;
  readonly errors: ExecutionResult['errors'];
  readonly texts: readonly string[];
}

/** A graph that answers GraphQL as the service does. */
export interface AskedGraph {
  ask(query: string, variables?: Readonly<Record<string, unknown>>): Promise<Asked>;
  close(): Promise<void>;
}

const schema = createSchema(readSchema());
const execute = createExecutor();

/** Lets a graph answer GraphQL. */
export function askable(graph: Graph): AskedGraph {
  // The service keeps parsed documents as well, and with them what was compiled for other variables.
  const documents = new Map<string, DocumentNode>();
  return {
    ask: async (query, variables = {}) => {
      const document = documents.get(query) ?? parse(query);
      documents.set(query, document);
      const faults = validate(schema, document);
      if (faults.length > 0) return { data: undefined, errors: faults, texts: [] };
      const texts: string[] = [];
      const contextValue: ApiContext = {
        engine: graph.engine,
        run: (cypher, parameters) => {
          texts.push(cypher);
          return graph.run(cypher, parameters);
        },
        search: (asked) => {
          texts.push('a search by terms');
          return graph.search(asked);
        },
        passage: () => Promise.resolve(null),
      };
      const answer = await execute({
        schema,
        document,
        contextValue,
        variableValues: variables,
      });
      return { data: JSON.parse(JSON.stringify(answer.data ?? null)) as unknown, errors: answer.errors, texts };
    },
    close: () => graph.close(),
  };
}

const strangers = "MATCH (n) WHERE NOT n:DebateLock AND coalesce(n.dossier, '') <> 'shipped' RETURN count(n) AS count";

/** The one Neo4j of the tests as the last file left it, if it holds the shipped seed and nothing else; else a fresh graph. */
async function openOrReuse(): Promise<Graph> {
  if (testEngine === 'embedded') return openTestGraph();
  const graph = openNeo4j(neo4jConnection());
  const [[others] = []] = await graph.run(strangers);
  if (others === 0) return graph;
  await graph.close();
  return openTestGraph();
}

/** The shipped seed in a graph of this project's engine. */
export async function openShippedGraph(graph?: Graph): Promise<AskedGraph> {
  const opened = graph ?? (await openOrReuse());
  await seedGraph(opened, [shippedSeed()]);
  return askable(opened);
}
