import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embeddedFiles } from '../../src/graph/embeddedFiles.ts';
import { command } from '../cli/command.ts';
import { type Opener, startOpener } from './support/embedded/startOpener.ts';

const main = join(import.meta.dirname, '../../dist/cli/main.js');
const support = join(import.meta.dirname, 'support/embedded');
const home = mkdtempSync(join(tmpdir(), 'embedded-restore-kills-'));
const backup = join(home, 'graph.backup');
const folder = join(home, 'graph');
const { restored, log } = embeddedFiles(folder);
let opener: Opener;
let digest: string | undefined;

beforeAll(async () => {
  const newer = await write('newer', { first: 101, last: 130 });
  expect((await command(['backup', '--out', backup], { GRAPH_URL: `file:${newer}` })).code).toBe(0);
  opener = startOpener();
  ({ digest } = await opener.open(newer));
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
});
afterAll(async () => {
  await opener.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Runs the built command line on the folder until its change of that number, and tells at which it died. */
async function dying(dieAt: number, ...words: string[]): Promise<string | undefined> {
  const child = spawn(process.execPath, ['--import', join(support, 'dieAt.js'), main, ...words], {
    env: { PATH: process.env['PATH'], GRAPH_URL: `file:${folder}`, DIE_AT: String(dieAt) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code, signal] = (await once(child, 'close')) as [number | null, NodeJS.Signals | null];
  if (signal === null) expect(code, said).toBe(0);
  return /^dies at (.*)$/m.exec(said)?.[1]?.replaceAll(`${folder}/`, '');
}

/** Writes a graph with pairs of these numbers, and closes it, or is killed at one of them, so that it is in its log. */
async function write(name: string, { first, last, killAt }: { first: number; last: number; killAt?: number }) {
  const written = join(home, name);
  const child = spawn(process.execPath, [join(support, 'writer.js'), written, String(first), String(last)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) if (line === String(killAt)) child.kill('SIGKILL');
  await exit;
  return written;
}

const killedAt20 = { first: 1, last: 10_000, killAt: 20 };

function lay(from: string): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(from, folder, { recursive: true });
}

test.each([
  ['was closed', false],
  ['was killed and is in its log', true],
])('a restore that dies at any step leaves the old graph, which %s, or the new one', async (how, killed) => {
  const older = await write(how, killed ? killedAt20 : { first: 1, last: 20 });
  lay(older);
  expect(existsSync(log)).toBe(killed);
  const { digest: before } = await opener.open(folder);
  expect(before).toMatch(/^[0-9a-f]{64}$/);
  const found = { old: 0, new: 0, forward: 0 };
  for (let dieAt = 1, step: string | undefined = ''; step !== undefined; dieAt += 1) {
    lay(older);
    step = await dying(dieAt, 'restore', backup, '--replace');
    const isForward = existsSync(restored);
    const { digest: after, message = '' } = await opener.open(folder);
    // Once the new one is whole and has its name, it is what there is.
    const is = isForward || found.new > 0 ? 'new' : 'old';
    expect([after, existsSync(restored)], `${String(step)}: ${message}`).toEqual([
      is === 'new' ? digest : before,
      false,
    ]);
    found[is] += 1;
    if (isForward) found.forward += 1;
  }
  console.log(
    `restores that died: ${found.old} left the old graph, ${found.new} the new, ${found.forward} half-way to it`,
  );
  expect(Math.min(found.old, found.forward)).toBeGreaterThanOrEqual(3);
});

test('whoever finishes the restore of a process that died may die at any step too', async () => {
  const older = await write('older', killedAt20);
  lay(older);
  for (let dieAt = 1; !existsSync(restored); dieAt += 1) await dying(dieAt, 'restore', backup, '--replace');
  const halfway = join(home, 'half-way');
  cpSync(folder, halfway, { recursive: true });
  let died = 0;
  for (let step: string | undefined = ''; step !== undefined; died += 1) {
    lay(halfway);
    step = await dying(died + 1, 'backup', '--out', join(home, 'another.backup'));
    expect((await opener.open(folder)).digest, step).toBe(digest);
  }
  console.log(`backups that died while they finished a restore: ${died - 1} left the new graph`);
  expect(died).toBeGreaterThan(4);
});
