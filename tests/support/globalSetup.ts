import type { TestProject } from 'vitest/node';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { emptyNeo4j } from './neo4j/emptyNeo4j.ts';
import { startNeo4j } from './neo4j/startNeo4j.ts';

/** Gives the tests of the neo4j project a server: the one that NEO4J_URL names, or one started for this run. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const { NEO4J_URL: url, NEO4J_USER: user = 'neo4j', NEO4J_PASSWORD: password = '' } = process.env;
  if (url) {
    project.provide('neo4j', { url, user, password });
    return borrow({ url, user, password });
  }
  const server = await startNeo4j();
  project.provide('neo4j', { url: server.url, user: server.user, password: server.password });
  return () => server.stop();
}

/** The tests empty the database that they use, so somebody else's must be empty, or given up by name. */
async function borrow(connection: { url: string; user: string; password: string }): Promise<() => Promise<void>> {
  const graph = openNeo4j(connection);
  const [row] = await graph.run('MATCH (n) RETURN count(n) AS c');
  if (row?.[0] !== 0 && process.env['NEO4J_WIPE'] !== '1') {
    await graph.close();
    throw new Error(
      `expected an empty database at NEO4J_URL (${connection.url}), but it holds ${JSON.stringify(row?.[0])} nodes: ` +
        'the tests delete everything in it; set NEO4J_WIPE=1 if they may',
    );
  }
  return async () => {
    await emptyNeo4j(graph);
    await graph.close();
  };
}
