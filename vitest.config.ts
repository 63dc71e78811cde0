import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { neo4jJars } from './tests/support/neo4j/neo4jJars.ts';

/** Why the tests that need Neo4j cannot run here, if so. */
function whyNoNeo4j(): string | undefined {
  if (process.env['NEO4J_URL']) return undefined;
  try {
    neo4jJars();
    return undefined;
  } catch (error) {
    const why = `no NEO4J_URL, and no Java 17 with Maven: ${(error as Error).message}`;
    if (process.env['REQUIRE_NEO4J'] === '1')
      throw new Error(`REQUIRE_NEO4J is set, but there is ${why}`, { cause: error });
    return why;
  }
}

const shared = { testTimeout: 30_000, hookTimeout: 60_000 };

/** graphql has two entries, and Vite would take another than the packages under node_modules, which then share no types. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

const embedded: TestProjectConfiguration = {
  resolve,
  test: {
    ...shared,
    name: 'embedded',
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/**/*.{both,neo4j}.test.ts'],
    provide: { engine: 'embedded' },
  },
};

const neo4j: TestProjectConfiguration = {
  resolve,
  test: {
    ...shared,
    name: 'neo4j',
    include: ['tests/**/*.{graph,both,neo4j}.test.ts'],
    globalSetup: 'tests/support/globalSetup.ts',
    provide: { engine: 'neo4j' },
    // The community edition has one database, so one file at a time has it.
    fileParallelism: false,
    sequence: { groupOrder: 1 },
  },
};

export default defineConfig(() => {
  const skipped = whyNoNeo4j();
  if (skipped !== undefined) process.once('exit', () => console.log(`neo4j tests skipped: ${skipped}`));
  return { test: { projects: skipped === undefined ? [embedded, neo4j] : [embedded] } };
});
