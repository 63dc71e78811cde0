import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const main = join(root, 'dist/cli/main.js');

/** How a command ended, and what it said on each stream. */
export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly faults: string;
}

/** Runs the built command line as a process of its own, without the settings of whoever runs the tests; `uid` names another user. */
export function command(
  words: readonly string[],
  settings: Readonly<Record<string, string>> = {},
  { uid }: { readonly uid?: number } = {},
): Promise<Ended> {
  const child = spawn(process.execPath, [main, ...words], {
    cwd: root,
    env: { PATH: process.env['PATH'], ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  const said = { out: '', faults: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.faults += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject).once('close', (code) => resolve({ code, ...said }));
  });
}
