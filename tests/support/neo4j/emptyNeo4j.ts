import type { Graph } from '../../../src/graph/port.ts';

/** Drops everything that a Neo4j database holds: constraints, indexes, nodes and relationships. */
export async function emptyNeo4j(graph: Graph): Promise<void> {
  await drop('CONSTRAINT', 'SHOW CONSTRAINTS YIELD name RETURN name AS name', graph);
  await drop('INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name AS name", graph);
  const batch = 'MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS deleted';
  for (let left = true; left;) {
    const [row] = await graph.transaction((run) => run(batch));
    left = row?.[0] !== 0;
  }
}

async function drop(what: 'CONSTRAINT' | 'INDEX', names: string, graph: Graph): Promise<void> {
  for (const [name] of (await graph.run(names)) as [string][]) {
    await graph.transaction((run) => run(`DROP ${what} \`${name}\` IF EXISTS`));
  }
}
