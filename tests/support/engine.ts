import { inject } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import type { Graph } from '../../src/graph/port.ts';
import { emptyNeo4j } from './neo4j/emptyNeo4j.ts';

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

let cleaner: Graph | undefined;

async function openEmptyNeo4j(settings: TestSettings = {}): Promise<Graph> {
  // One for all tests of a file: logging in costs more than emptying.
  cleaner ??= openNeo4j(neo4jConnection());
  await emptyNeo4j(cleaner);
  return openNeo4j({ ...neo4jConnection(), ...settings });
}
