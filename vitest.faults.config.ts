import { defineConfig } from 'vitest/config';
import { whyNoNeo4jServer } from './tests/support/neo4j/neo4jJars.ts';

const missing = process.env['REQUIRE_NEO4J'] === '1' ? whyNoNeo4jServer() : undefined;
if (missing !== undefined) throw new Error(`REQUIRE_NEO4J is set, but there is ${missing}`);

/** What is killed, stopped, cut, filled up or fed nonsense on purpose: long tests of their own, one file at a time. */
export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    name: 'faults',
    execArgv: ['--import', './tests/support/typescriptInWorkers.js'],
    include: ['tests/**/*.faults.test.ts'],
    testTimeout: 240_000,
    hookTimeout: 240_000,
    fileParallelism: false,
    provide: { engine: 'embedded' },
  },
});
