import { inject } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import type { Graph } from '../../src/graph/port.ts';

declare module 'vitest' {
  interface ProvidedContext {
    engine: Graph['engine'];
    neo4j: { readonly url: string; readonly user: string; readonly password: string };
  }
}

/** The engine of the project that runs the test. */
export const testEngine = inject('engine');

/** Bounds that a test may want other than the usual. */
export interface TestSettings {
  readonly deadlineMs?: number;
  readonly transactionDeadlineMs?: number;
}

/** Opens a fresh, empty graph of the current engine; close it at the test's end. */
export async function openTestGraph(settings: TestSettings = {}): Promise<Graph> {
  return testEngine === 'embedded' ? openEmbedded(settings) : openEmptyNeo4j(settings);
}

/** Opens a fresh, empty graph of each engine, to compare them. */
export async function openBoth(): Promise<{ embedded: Graph; neo4j: Graph }> {
  return { embedded: await openEmbedded(), neo4j: await openEmptyNeo4j() };
}

/** How the tests reach the shared Neo4j server. */
export function neo4jConnection(): { url: string; user: string; password: string } {
  return inject('neo4j');
}

async function openEmptyNeo4j(settings: TestSettings = {}): Promise<Graph> {
  const cleaner = openNeo4j(neo4jConnection());
  await dropLayout(cleaner);
  await wipe(cleaner);
  await cleaner.close();
  return openNeo4j({ ...neo4jConnection(), ...settings });
}

async function dropLayout(graph: Graph): Promise<void> {
  await drop('CONSTRAINT', 'SHOW CONSTRAINTS YIELD name RETURN name AS name', graph);
  await drop('INDEX', "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name AS name", graph);
}

async function drop(what: 'CONSTRAINT' | 'INDEX', names: string, graph: Graph): Promise<void> {
  for (const [name] of (await graph.run(names)) as [string][]) {
    await graph.transaction((run) => run(`DROP ${what} \`${name}\` IF EXISTS`));
  }
}

async function wipe(graph: Graph): Promise<void> {
  for (let left = true; left;) {
    const [row] = await graph.transaction((run) =>
      run('MATCH (n) WITH n LIMIT 10000 DETACH DELETE n RETURN count(*) AS deleted'),
    );
    left = row?.[0] !== 0;
  }
}
