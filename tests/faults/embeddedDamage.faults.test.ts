import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../cli/command.ts';
import { filesIn, folderBytes } from './support/embedded/folderBytes.ts';
import { faultsSeed, randomFrom } from './support/embedded/random.ts';
import { type Opener, startOpener } from './support/embedded/startOpener.ts';

const home = mkdtempSync(join(tmpdir(), 'embedded-damage-'));
const closed = join(home, 'closed');
const killed = join(home, 'killed');
const tried = join(home, 'tried');
const random = randomFrom(faultsSeed);
const right = { closed: '', killed: '' };
let opener: Opener;

beforeAll(async () => {
  // The shipped seed and an import of its own commit afterwards, so that the file has an older head as well.
  expect((await command(['import'], { GRAPH_URL: `file:${closed}` })).code).toBe(0);
  await write(closed, { first: 1, last: 20, kill: false });
  cpSync(closed, killed, { recursive: true });
  await write(killed, { first: 21, last: 60, kill: true });
  expect(filesIn(killed).join()).toContain('.wal');
  opener = startOpener();
  right.closed = await digestOf(closed);
  right.killed = await digestOf(killed);
  expect(right.closed).not.toBe(right.killed);
});
afterAll(async () => {
  await opener.stop();
  rmSync(home, { recursive: true, force: true });
});

type Base = 'closed' | 'killed';

test.each<[Base, number]>([
  ['closed', 80],
  ['killed', 80],
])('a bit that flips anywhere in a %s graph shows the right graph or is refused', async (base, times) => {
  const tally = newTally();
  for (const file of filesIn(folderOf(base)))
    for (let time = 0; time < times; time += 1)
      await tryDamage(base, tally, (folder) => {
        const bytes = readFileSync(join(folder, file));
        // Every second time in the first part, where the heads are that find all the rest.
        const place = Math.floor(random() * (time % 2 === 0 ? bytes.length : Math.min(bytes.length, 12_400)));
        bytes[place] = (bytes[place] ?? 0) ^ (1 << Math.floor(random() * 8));
        writeFileSync(join(folder, file), bytes);
        return `${file}, byte ${place}`;
      });
  tell(`${base} graph, a flipped bit`, tally);
  expect(tally.refused).toBeGreaterThan(20);
});

test.each<[Base]>([['closed'], ['killed']])(
  'a file of a %s graph cut to any length shows the right graph or is refused',
  async (base) => {
    const tally = newTally();
    for (const file of filesIn(folderOf(base)))
      for (let time = 0; time < 60; time += 1)
        await tryDamage(base, tally, (folder) => {
          const length = Math.floor(random() * readFileSync(join(folder, file)).length);
          truncateSync(join(folder, file), time === 0 ? 0 : length);
          return `${file} cut to ${time === 0 ? 0 : length}`;
        });
    tell(`${base} graph, a cut file`, tally);
    expect(tally.refused).toBeGreaterThan(20);
  },
);

test.each<[Base]>([['closed'], ['killed']])(
  'a file missing from a %s graph shows the right graph or is refused',
  async (base) => {
    const tally = newTally();
    for (const file of filesIn(folderOf(base)))
      await tryDamage(base, tally, (folder) => {
        rmSync(join(folder, file));
        return `${file} removed`;
      });
    tell(`${base} graph, a missing file`, tally);
    expect(tally).toMatchObject({ right: 1, refused: filesIn(folderOf(base)).length - 1 });
  },
);

test('the command line refuses what is no graph of its own with 1, a message and no change', async () => {
  const file = join(home, 'a-file');
  writeFileSync(file, 'no folder');
  expect(await importInto(file)).toEqual([
    1,
    expect.stringMatching(/^expected a folder for the graph, but .+a-file is/),
  ]);

  const foreign = mkdtempSync(join(home, 'foreign-'));
  writeFileSync(join(foreign, 'package.json'), '{}');
  expect(await importInto(foreign)).toEqual([
    1,
    expect.stringMatching(/^expected an empty folder .+ holds package.json/),
  ]);
  expect(filesIn(foreign)).toEqual(['package.json']);

  const short = join(home, 'short');
  cpSync(killed, short, { recursive: true });
  for (const name of filesIn(short).filter((each) => each.endsWith('.log'))) truncateSync(join(short, name), 2_000);
  const before = folderBytes(short);
  const [code, faults] = await importInto(short);
  expect([code, faults]).toEqual([
    1,
    expect.stringMatching(/is damaged and left as it is: expected \d+ commits, .+debate-graph restore/),
  ]);
  expect(folderBytes(short)).toBe(before);

  const empty = mkdtempSync(join(home, 'empty-'));
  expect((await importInto(empty))[0]).toBe(0);
});

test('a folder that may not be written is refused with 1 and the reason', async () => {
  const folder = join(home, 'forbidden');
  cpSync(closed, folder, { recursive: true });
  chmodSync(home, 0o755);
  chmodSync(folder, 0o555);
  const before = folderBytes(folder);
  // Root may write everywhere, so it asks as nobody.
  const user = process.getuid?.() === 0 ? { uid: nobody } : {};
  const { code, faults } = await command(['import'], { GRAPH_URL: `file:${folder}` }, user);
  expect([code, faults]).toEqual([1, expect.stringMatching(/permission denied|EACCES/i)]);
  expect(folderBytes(folder)).toBe(before);
  chmodSync(folder, 0o700);
});

const nobody = 65_534;

const folderOf = (base: Base): string => (base === 'closed' ? closed : killed);

interface Tally {
  right: number;
  refused: number;
}

const newTally = (): Tally => ({ right: 0, refused: 0 });

const tell = (what: string, { right: shown, refused }: Tally): void =>
  console.log(`${what}: ${shown} right, ${refused} refused, 0 wrong, 0 damaged; seed ${faultsSeed}`);

async function tryDamage(base: Base, tally: Tally, damage: (folder: string) => string): Promise<void> {
  rmSync(tried, { recursive: true, force: true });
  cpSync(folderOf(base), tried, { recursive: true });
  const what = `${damage(tried)} of the ${base} graph, seed ${faultsSeed}`;
  const before = folderBytes(tried);
  const opened = await opener.open(tried);
  if (opened.message === undefined) {
    expect(opened.digest, what).toBe(right[base]);
    tally.right += 1;
    return;
  }
  expect(opened, what).toMatchObject({ name: 'GraphError', message: expect.stringContaining(tried) as string });
  expect(opened.message, what).toMatch(/restore|remove/);
  expect(folderBytes(tried), `${what}: ${opened.message}`).toBe(before);
  tally.refused += 1;
}

async function digestOf(folder: string): Promise<string> {
  rmSync(tried, { recursive: true, force: true });
  cpSync(folder, tried, { recursive: true });
  const { digest, message } = await opener.open(tried);
  if (digest === undefined) throw new Error(`expected a whole graph in ${folder}, got: ${String(message)}`);
  return digest;
}

async function importInto(folder: string): Promise<[number | null, string]> {
  const { code, faults } = await command(['import'], { GRAPH_URL: `file:${folder}` });
  return [code, faults];
}

async function write(folder: string, { first, last, kill }: { first: number; last: number; kill: boolean }) {
  const writer = join(import.meta.dirname, 'support/embedded/writer.js');
  const words = [writer, folder, String(first)];
  const child = spawn(process.execPath, [...words, ...(kill ? [] : [String(last)])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout }))
    if (kill && Number(line) === last) child.kill('SIGKILL');
  await exit;
}
