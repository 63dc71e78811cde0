import type { TestProject } from 'vitest/node';
import { startNeo4j } from './neo4j/startNeo4j.ts';

/** Gives the tests of the neo4j project a server: the one that NEO4J_URL names, or one started for this run. */
export default async function globalSetup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const { NEO4J_URL, NEO4J_USER = 'neo4j', NEO4J_PASSWORD = '' } = process.env;
  if (NEO4J_URL) {
    project.provide('neo4j', { url: NEO4J_URL, user: NEO4J_USER, password: NEO4J_PASSWORD });
    return undefined;
  }
  const server = await startNeo4j();
  project.provide('neo4j', { url: server.url, user: server.user, password: server.password });
  return () => server.stop();
}
