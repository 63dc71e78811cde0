import type { Driver } from 'neo4j-driver';
import { openDriver } from '../../src/graph/neo4jDriver.ts';
import { neo4jConnection, openTestGraph } from '../support/engine.ts';
import { emptyNeo4j } from '../support/neo4j/emptyNeo4j.ts';
import { loadDebate } from './loadDebate.ts';

/** The Neo4j of the tests with an invented debate in it. */
export interface FilledTestGraph {
  readonly driver: Driver;
  /** Has something done at the end, before what was there earlier ends. */
  endWith(ending: () => Promise<unknown>): void;
  /** Ends everything, and empties the graph last. */
  end(): Promise<void>;
}

/** Fills the Neo4j of the tests with a debate of so many statements. */
export async function fillTestGraph(statements: number): Promise<FilledTestGraph> {
  const graph = await openTestGraph();
  const endings: (() => Promise<unknown>)[] = [() => graph.close(), () => emptyNeo4j(graph)];
  await loadDebate(graph, statements, () => undefined);
  const driver = openDriver(neo4jConnection(), { deadlineMs: 60_000 });
  endings.push(() => driver.close());
  return {
    driver,
    endWith: (ending) => {
      endings.push(ending);
    },
    end: async () => {
      for (const ending of endings.reverse()) await ending();
    },
  };
}
