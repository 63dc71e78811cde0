import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { command } from '../cli/command.ts';
import { startService } from '../cli/service.ts';
import { faultsSeed, randomFrom } from './support/embedded/random.ts';

const writer = join(import.meta.dirname, 'support/embedded/writer.js');
const main = join(import.meta.dirname, '../../dist/cli/main.js');
const random = randomFrom(faultsSeed);
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-kills-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('50 kills at random moments lose nothing that was acknowledged and show nothing half', async () => {
  let acknowledged = 0;
  let kept = 0;
  for (let kill = 0; kill < 50; kill += 1) {
    const told = await killWriter(kept + 1, { after: 'opened', ms: random() * 250 });
    acknowledged += told.acknowledged;
    const pairs = await wholePairs();
    expect(pairs, `kill ${kill} of seed ${faultsSeed}`).toBeGreaterThanOrEqual(Math.max(kept, told.last));
    kept = pairs;
  }
  console.log(`50 kills: ${acknowledged.toLocaleString('en')} acknowledged, 0 lost; seed ${faultsSeed}`);
  expect(acknowledged).toBeGreaterThan(100);
  const service = await startService({ GRAPH_URL: `file:${folder}` });
  expect((await service.ask('{ people { totalCount } }')).body.errors).toBeUndefined();
  expect(await service.stop()).toBe(0);
  expect(await wholePairs()).toBe(kept);
});

test('killed while it is opened and while it is closed, the graph is whole at the next opening', async () => {
  let kept = 0;
  const met = { opening: 0, closing: 0 };
  for (let kill = 0; kill < 20; kill += 1) {
    const opening = await killWriter(kept + 1, { after: 'opening', ms: random() * 12 });
    if (!opening.opened) met.opening += 1;
    const closing = await killWriter(Math.max(await wholePairs(), kept) + 1, { after: 'closing', ms: random() * 12 });
    if (!closing.closed) met.closing += 1;
    const pairs = await wholePairs();
    expect(pairs, `kill ${kill} of seed ${faultsSeed}`).toBeGreaterThanOrEqual(
      Math.max(kept, opening.last, closing.last),
    );
    kept = pairs;
  }
  console.log(`40 kills: ${met.opening} before it was open, ${met.closing} while closing, 0 lost; seed ${faultsSeed}`);
  expect(Math.min(met.opening, met.closing)).toBeGreaterThan(0);
});

test('an import that is killed is there as a whole or not at all, and the next one succeeds', async () => {
  const file = join(folder, 'many.yaml');
  writeFileSync(file, manyPeople(2_000));
  const environment = { GRAPH_URL: `file:${join(folder, 'graph')}` };
  expect((await command(['import'], environment)).code).toBe(0);
  const before = await peopleIn(join(folder, 'graph'));
  const begun = performance.now();
  const whole = { GRAPH_URL: `file:${join(folder, 'other')}` };
  expect((await command(['import', file], whole)).code).toBe(0);
  const takes = performance.now() - begun;
  const found = { none: 0, all: 0 };
  for (let kill = 0; kill < 12; kill += 1) {
    const child = spawn(process.execPath, [main, 'import', file], {
      env: { ...process.env, ...environment },
      stdio: 'ignore',
    });
    const exit = once(child, 'exit');
    await Promise.race([pause((takes * (kill + random())) / 12), exit]);
    child.kill('SIGKILL');
    await exit;
    const people = await peopleIn(join(folder, 'graph'));
    expect([before, before + 2_000], `kill ${kill} of seed ${faultsSeed}`).toContain(people);
    found[people === before ? 'none' : 'all'] += 1;
  }
  const { code, faults } = await command(['import', file], environment);
  expect([code, faults]).toEqual([0, expect.any(String)]);
  expect(await peopleIn(join(folder, 'graph'))).toBe(before + 2_000);
  console.log(`12 imports killed: ${found.none} with nothing, ${found.all} with all, 0 in part; seed ${faultsSeed}`);
  expect(found.none).toBeGreaterThan(0);
});

interface Told {
  readonly acknowledged: number;
  readonly last: number;
  readonly opened: boolean;
  readonly closed: boolean;
}

/** Kills a writer so many milliseconds after it begins to open the graph, has opened it, or begins to close it. */
async function killWriter(
  first: number,
  { after, ms }: { after: 'opening' | 'opened' | 'closing'; ms: number },
): Promise<Told> {
  const last = after === 'closing' ? [String(first + 20)] : [];
  const words = [writer, folder, String(first), ...last];
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  const lines: string[] = [];
  const kill = (): unknown => setTimeout(() => child.kill('SIGKILL'), ms);
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === after) kill();
  }
  await exit;
  const numbers = lines.map(Number).filter((number) => number > 0);
  return {
    acknowledged: numbers.length,
    last: numbers.at(-1) ?? 0,
    opened: lines.includes('opened'),
    closed: lines.includes('closed'),
  };
}

/** How many pairs the graph holds; each must be whole, and none may be missing between the others. */
async function wholePairs(): Promise<number> {
  const graph = await openEmbedded({ folder });
  try {
    const pairs = (await graph.run('MATCH (a:Pair)-[:OF]->(b:Pair) RETURN a.id AS a, b.id AS b')) as [string, string][];
    const [[nodes] = []] = await graph.run('MATCH (n:Pair) RETURN count(n) AS c');
    const numbers = pairs.map(([a]) => Number(a.slice('left '.length))).sort((a, b) => a - b);
    expect(numbers).toEqual(numbers.map((_number, index) => index + 1));
    expect(pairs.filter(([a, b]) => b !== a.replace('left', 'right'))).toEqual([]);
    expect(nodes).toBe(2 * pairs.length);
    return pairs.length;
  } finally {
    await graph.close();
  }
}

async function peopleIn(graphFolder: string): Promise<number> {
  const graph = await openEmbedded({ folder: graphFolder });
  try {
    const [[count] = []] = await graph.run('MATCH (n:DebatePerson) RETURN count(n) AS c');
    return Number(count);
  } finally {
    await graph.close();
  }
}

function manyPeople(count: number): string {
  const people = Array.from({ length: count }, (_none, index) =>
    [
      `  - id: person:invented-${index}`,
      `    name: { zh: 某人${index}, en: Somebody ${index} }`,
      '    citations:',
      '      - source: source:caijing-2024-07-open-or-closed',
      '        start: 1',
      '        end: 9',
      '        paragraph: 1',
      '        exact: 争论',
      `        digest: ${'a'.repeat(64)}`,
    ].join('\n'),
  );
  return `people:\n${people.join('\n')}\n`;
}
