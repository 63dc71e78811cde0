import type { ServerOptions } from '../../../src/server/createServer.ts';
import { observed } from '../../../src/graph/observed.ts';
import type { Graph, Run } from '../../../src/graph/port.ts';

/** A Cypher text with a parameter, as the world asks it. */
export const catsText = 'MATCH (c:DebateCat) WHERE c.name <> $name RETURN c.name AS name ORDER BY name';

/** Lets a world answer every operation with two calls of a real graph, and `fail` with one that fails. */
export function onGraph(graph: Graph): Partial<ServerOptions> {
  return {
    contextFor: ({ observe }) => observed(graph, observe),
    graphLoad: () => graph.load(),
    async execute({ contextValue, operationName, variableValues }) {
      const { run } = contextValue as { run: Run };
      await run('RETURN 1 AS one');
      const rows = await run(operationName === 'Fail' ? 'no Cypher' : catsText, {
        name: JSON.stringify(variableValues),
      });
      return { data: { legs: rows.length } };
    },
  };
}
