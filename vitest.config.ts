import { defineConfig, type TestProjectConfiguration } from 'vitest/config';
import { chromiumPath, hasChromium } from './tests/support/chromium.ts';
import { hasRedis } from './tests/support/redis.ts';
import { neo4jVersion, whyNoNeo4jServer } from './tests/support/neo4j/neo4jJars.ts';

/** graphql has two entries, and Vite would take another than the packages under node_modules, which then share no types. */
const resolve = { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] };

/** For worker threads, which know no TypeScript and inherit this. */
const execArgv = ['--import', './tests/support/typescriptInWorkers.js'];

const embedded: TestProjectConfiguration = {
  resolve,
  test: {
    name: 'embedded',
    execArgv,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    include: ['tests/**/*.test.ts'],
    exclude: ['**/node_modules/**', 'tests/**/*.{both,neo4j,browser,faults}.test.ts'],
    provide: { engine: 'embedded' },
  },
};

const neo4j: TestProjectConfiguration = {
  resolve,
  test: {
    name: 'neo4j',
    execArgv,
    // A server that was just started plans slowly, and more so on a busy machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['tests/**/*.{graph,both,neo4j}.test.ts'],
    globalSetup: 'tests/support/globalSetup.ts',
    provide: { engine: 'neo4j' },
    // The community edition has one database, so one file at a time has it.
    fileParallelism: false,
    sequence: { groupOrder: 1 },
  },
};

/** The explorer in a real Chromium, on one service that is built and started as its users start it. */
const browser: TestProjectConfiguration = {
  resolve,
  test: {
    name: 'browser',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    include: ['tests/**/*.browser.test.ts'],
    globalSetup: 'tests/explorer/support/startExplorer.ts',
    // Pages that share a processor with many others are slow for no fault of theirs.
    fileParallelism: false,
    sequence: { groupOrder: 2 },
  },
};

tellWithoutRedis();

export default defineConfig(() => ({
  test: {
    projects: [embedded, ...(canTestNeo4j() ? [neo4j] : []), ...(canTestInChromium() ? [browser] : [])],
  },
}));

function canTestNeo4j(): boolean {
  if (process.env['NEO4J_URL']) return true;
  const why = whyNoNeo4jServer();
  if (why === undefined) return true;
  const message = `no NEO4J_URL, and no Java 17 with Maven to start Neo4j ${neo4jVersion} (${why})`;
  if (process.env['REQUIRE_NEO4J'] === '1') throw new Error(`REQUIRE_NEO4J is set, but there is ${message}`);
  // The last line that a run prints.
  process.once('exit', () => console.log(`neo4j tests skipped: ${message}`));
  return false;
}

function canTestInChromium(): boolean {
  if (hasChromium) return true;
  const message = `no Chromium at ${chromiumPath}; set CHROMIUM to its path`;
  if (process.env['REQUIRE_CHROMIUM'] === '1') throw new Error(`REQUIRE_CHROMIUM is set, but there is ${message}`);
  process.once('exit', () => console.log(`explorer tests in a browser skipped: ${message}`));
  return false;
}

function tellWithoutRedis(): void {
  if (hasRedis) return;
  const message = 'no redis-server and no valkey-server';
  if (process.env['REQUIRE_REDIS'] === '1') throw new Error(`REQUIRE_REDIS is set, but there is ${message}`);
  process.once('exit', () => console.log(`tests of rate limits in Redis skipped: ${message}`));
}
