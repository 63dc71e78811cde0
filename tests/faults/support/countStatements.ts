import { setTimeout as pause } from 'node:timers/promises';
import { openNeo4j } from '../../../src/graph/neo4j.ts';
import type { Graph } from '../../../src/graph/port.ts';

/** A reader that counts the statements over and over, through connections of its own. */
export interface Counter {
  /** How often each count was met since it was asked last. */
  met(): ReadonlyMap<number, number>;
  /** Ends it, and gives what was met since it was asked last. */
  stop(): Promise<ReadonlyMap<number, number>>;
}

/** How many statements a graph holds now. */
export async function statementsIn(graph: Graph): Promise<number> {
  const [[count] = []] = await graph.run('MATCH (n:DebateStatement) RETURN count(n) AS count');
  return Number(count);
}

/** Starts to count the statements in a Neo4j every 100 ms; while it is down there is nothing to count. */
export function countStatements(url: string): Counter {
  const graph = openNeo4j({ url });
  let met = new Map<number, number>();
  let stopped = false;
  const look = async (): Promise<void> => {
    while (!stopped) {
      const count = await statementsIn(graph).catch(() => undefined);
      if (count !== undefined) met.set(count, (met.get(count) ?? 0) + 1);
      await pause(100);
    }
  };
  const counting = look();
  const since = (): ReadonlyMap<number, number> => {
    const before = met;
    met = new Map();
    return before;
  };
  return {
    met: since,
    stop: async () => {
      stopped = true;
      await counting;
      await graph.close();
      return since();
    },
  };
}
