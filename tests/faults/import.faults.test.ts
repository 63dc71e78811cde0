import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openGraph } from '../../src/graph/openGraph.ts';
import { command } from '../cli/command.ts';
import { whyNoNeo4jServer } from '../support/neo4j/neo4jJars.ts';
import { startNeo4j, type Neo4jServer } from '../support/neo4j/startNeo4j.ts';
import { countStatements, statementsIn, type Counter } from './support/countStatements.ts';
import { eventList } from './support/eventList.ts';
import { secondsSince } from './support/secondsSince.ts';
import { startImport } from './support/startImport.ts';

const STATEMENTS = 6_000;

/** What an import says when a stage has begun, in their order. */
const stages = {
  reading: /^0 of \d+ rows read/m,
  checking: /^0 of \d+ rows checked/m,
  comparing: /^0 of \d+ rows compared/m,
  'beginning to write': /^0 of \d+ rows written/m,
  writing: /^[1-9]\d* of \d+ rows written/m,
  committing: /^(\d+) of \1 rows written/m,
} as const;

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'import-faults-'));
  file = join(folder, 'many.csv');
  writeFileSync(file, eventList(STATEMENTS));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function countIn(url: string): Promise<number> {
  const graph = await openGraph({ url });
  try {
    return await statementsIn(graph);
  } finally {
    await graph.close();
  }
}

/** Imports what is shipped and gives how many statements that is. */
async function importShipped(url: string): Promise<number> {
  const { code, faults } = await command(['import'], { GRAPH_URL: url });
  expect([code, faults]).toEqual([0, expect.any(String)]);
  return countIn(url);
}

test('killed at any stage on the embedded engine, an import leaves all or nothing, and the next one succeeds', async () => {
  const url = `file:${join(folder, 'graph')}`;
  const before = await importShipped(url);
  const found: string[] = [];
  for (const [stage, line] of Object.entries(stages)) {
    const importing = startImport(file, url);
    await importing.says(line);
    await importing.kill();
    const count = await countIn(url);
    if (stage === 'committing') expect([before, before + STATEMENTS]).toContain(count);
    else expect(count, stage).toBe(before);
    found.push(`${stage} ${count - before}`);
  }
  const begun = performance.now();
  expect(await startImport(file, url).ended).toBe(0);
  expect(await countIn(url)).toBe(before + STATEMENTS);
  console.log(`embedded, new statements after a kill: ${found.join(', ')}; the next import ${secondsSince(begun)}`);
});

describe.skipIf(whyNoNeo4jServer() !== undefined)('an import into Neo4j', () => {
  let server: Neo4jServer;
  let counter: Counter;
  let before: number;
  beforeAll(async () => {
    server = await startNeo4j();
    before = await importShipped(server.url);
  });
  beforeEach(() => {
    counter = countStatements(server.url);
  });
  afterEach(() => counter.stop());
  afterAll(() => server.stop());

  /** What is gone after a while, when the server has seen that its client is. */
  const stays = async (): Promise<void> => {
    await pause(300);
    const met = counter.met();
    expect([...met.keys()]).toEqual([before]);
    expect(await countIn(server.url)).toBe(before);
  };

  test('that is killed at any stage before its commit shows and leaves nothing', async () => {
    for (const stage of ['reading', 'checking', 'comparing', 'beginning to write', 'writing'] as const) {
      const importing = startImport(file, server.url);
      await importing.says(stages[stage]);
      await importing.kill();
      await stays();
    }
  });

  test('whose Neo4j is killed meanwhile says so, and leaves nothing when Neo4j is back', async () => {
    const importing = startImport(file, server.url);
    await importing.says(stages.writing);
    await server.kill();
    expect(await importing.ended).toBe(1);
    expect(importing.said()).toContain(`${server.url}: `);
    expect(importing.said()).not.toMatch(/\n\s+at /);
    await server.restart();
    await expect.poll(() => countIn(server.url).catch(() => undefined), { timeout: 60_000 }).toBe(before);
    await stays();
  });

  test('shows a reader the count before and then the one after, never one between', async () => {
    await expect.poll(() => counter.met().get(before), { timeout: 10_000 }).toBeGreaterThan(0);
    const begun = performance.now();
    expect(await startImport(file, server.url).ended).toBe(0);
    const took = performance.now() - begun;
    await pause(500);
    const met = counter.met();
    expect([...met.keys()]).toEqual([before, before + STATEMENTS]);
    expect(met.get(before)).toBeGreaterThan(20);
    const looks = [...met].map(([count, times]) => `${count} ${times} times`).join(', ');
    console.log(`Neo4j, ${STATEMENTS} statements in ${(took / 1000).toFixed(1)} s: ${looks}, none between`);
  });

  test('that is killed at its commit leaves all or nothing, and the next one succeeds', async () => {
    const [full, few] = [await countIn(server.url), 1_000];
    const shorter = join(folder, 'shorter.csv');
    writeFileSync(shorter, eventList(few));
    const importing = startImport(shorter, server.url, 'few');
    await importing.says(stages.committing);
    await importing.kill();
    await pause(1_000);
    const met = counter.met();
    expect([full, full + few]).toEqual(expect.arrayContaining([...met.keys()]));
    expect(await startImport(shorter, server.url, 'few').ended).toBe(0);
    expect(await countIn(server.url)).toBe(full + few);
    console.log(`Neo4j, killed at its commit: ${[...met.keys()].at(-1) === full ? 'nothing' : 'all'} of it is there`);
  });
});
