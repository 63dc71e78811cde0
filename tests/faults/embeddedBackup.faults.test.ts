import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../cli/command.ts';
import { startService } from '../cli/service.ts';
import { folderBytes } from './support/embedded/folderBytes.ts';
import { faultsSeed, randomFrom } from './support/embedded/random.ts';
import { type Opener, startOpener } from './support/embedded/startOpener.ts';

const home = mkdtempSync(join(tmpdir(), 'embedded-backup-'));
const graph = join(home, 'graph');
const file = join(home, 'graph.backup');
const random = randomFrom(faultsSeed);
let opener: Opener;
let digest: string | undefined;

const inFolder = (folder: string, ...words: string[]) => command(words, { GRAPH_URL: `file:${folder}` });

beforeAll(async () => {
  expect((await inFolder(graph, 'import')).code).toBe(0);
  opener = startOpener();
  ({ digest } = await opener.open(graph));
  const before = folderBytes(graph);
  expect(await inFolder(graph, 'backup', '--out', file)).toMatchObject({ code: 0, faults: '' });
  expect(folderBytes(graph)).toBe(before);
});
afterAll(async () => {
  await opener.stop();
  rmSync(home, { recursive: true, force: true });
});

test('a restored graph holds every record and tie, and replaces another only if it is told', async () => {
  const other = join(home, 'other');
  expect(await inFolder(other, 'restore', file)).toMatchObject({ code: 0, faults: '' });
  const restored = await opener.open(other);
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(restored.digest).toBe(digest);
  const refused = await inFolder(other, 'restore', file);
  expect([refused.code, refused.faults]).toEqual([1, expect.stringContaining('add --replace to lose it')]);
  expect((await inFolder(other, 'restore', file, '--replace')).code).toBe(0);
  expect((await opener.open(other)).digest).toBe(digest);
  console.log(`backup: ${restored.nodes} nodes and ${restored.ties} relationships restored, all the same`);
});

test('a cut and a bit-flipped backup are refused with 1, and the graph that is there stays', async () => {
  const broken = join(home, 'broken.backup');
  const before = folderBytes(graph);
  for (let time = 0; time < 16; time += 1) {
    cpSync(file, broken);
    const bytes = readFileSync(file);
    const place = Math.floor(random() * (time < 4 ? 150 : bytes.length));
    if (time % 2 === 0) truncateSync(broken, place);
    else {
      bytes[place] = (bytes[place] ?? 0) ^ (1 << (time % 8));
      writeFileSync(broken, bytes);
    }
    const { code, faults } = await inFolder(graph, 'restore', broken, '--replace');
    const what = `byte ${place}, time ${time}, seed ${faultsSeed}`;
    expect([code, faults], what).toEqual([1, expect.stringContaining(`${broken} is no whole backup: `)]);
    expect(folderBytes(graph), what).toBe(before);
  }
  console.log(`16 broken backups: 16 refused, the graph unchanged; seed ${faultsSeed}`);
});

test('while a service has the graph open, both say so and change nothing', async () => {
  const service = await startService({ GRAPH_URL: `file:${graph}` });
  const out = join(home, 'never.backup');
  for (const words of [
    ['backup', '--out', out],
    ['restore', file, '--replace'],
  ]) {
    const { code, faults } = await inFolder(graph, ...words);
    expect([code, faults]).toEqual([1, expect.stringContaining('another process has the graph')]);
  }
  expect(existsSync(out)).toBe(false);
  expect(readdirSync(home).filter((name) => name.includes('.part'))).toEqual([]);
  expect((await service.ask('{ people { totalCount } }')).body.errors).toBeUndefined();
  expect(await service.stop()).toBe(0);
  expect((await opener.open(graph)).digest).toBe(digest);
});

test.each([
  ['memory:', /expected a graph that remains/],
  ['bolt://127.0.0.1:1', /neo4j-admin database dump/],
])('of %s both say what to do, with 2', async (url, fault) => {
  for (const words of [
    ['backup', '--out', file],
    ['restore', file],
  ]) {
    const { code, faults } = await command(words, { GRAPH_URL: url });
    expect([code, faults]).toEqual([2, expect.stringMatching(fault)]);
  }
});
