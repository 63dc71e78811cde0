import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const main = join(import.meta.dirname, '../../dist/cli/main.js');

/** The service as a process of its own, built and started as its users start it. */
export interface Service {
  readonly url: string;
  readonly ask: (query: string) => Promise<{ status: number; body: Answer }>;
  readonly ready: () => Promise<number>;
  /** Asks it to stop and gives its exit code. */
  stop(): Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  /** Its exit code, or the signal that ended it, once it has ended and said all. */
  readonly ended: Promise<number | NodeJS.Signals | null>;
  /** What it has logged. */
  log(): string;
}

/** An answer as clients see it. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** Starts the service on a free port of 127.0.0.1. Throws with what it said where it ends instead. */
export async function startService(
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<Service> {
  const child = spawn(process.execPath, [main, 'serve', ...words], {
    env: { PATH: process.env['PATH'], PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const ended = once(child, 'close').then(([code, signal]) => (code ?? signal) as number | NodeJS.Signals | null);
  const url = await addressOf(child, said);
  return {
    url,
    ask: async (query) => {
      const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
      return { status: response.status, body: (await response.json()) as Answer };
    },
    ready: async () => (await fetch(`${url}/ready`)).status,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      child.kill('SIGTERM');
      await once(child, 'exit');
      return child.exitCode;
    },
    signal: (name) => child.kill(name),
    ended,
    log: () => said.join('\n'),
  };
}

function addressOf(child: ChildProcess, said: string[]): Promise<string> {
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error('expected a process with pipes');
  return new Promise((resolve, reject) => {
    const hear = (line: string): void => {
      said.push(line);
      const address = /"url":"(http[^"]+)"/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    };
    createInterface({ input: stdout }).on('line', hear);
    createInterface({ input: stderr }).on('line', hear);
    child.once('close', (code) => reject(new Error(`the service ended with ${String(code)}:\n${said.join('\n')}`)));
  });
}
