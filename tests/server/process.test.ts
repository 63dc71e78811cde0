import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { createInterface } from 'node:readline';
import { afterEach, describe, expect, it } from 'vitest';

interface Program {
  readonly child: ChildProcess;
  readonly log: Record<string, unknown>[];
  readonly complaints: string[];
  /** The exit code, once the process has ended. */
  readonly ended: Promise<number | null>;
  /** Waits for a line of the log. */
  readonly line: (message: string) => Promise<Record<string, unknown>>;
}

const running = new Set<ChildProcess>();
afterEach(() => running.forEach((child) => child.kill('SIGKILL')));

/** Starts the tiny world as a process of its own. */
function start(environment: Record<string, string> = {}): Program {
  const words = ['--import', './tests/support/typescript.js', './tests/server/world/program.ts'];
  const child = spawn(process.execPath, words, { env: { PATH: process.env['PATH'], PORT: '0', ...environment } });
  running.add(child);
  const log: Record<string, unknown>[] = [];
  const complaints: string[] = [];
  createInterface(child.stdout).on('line', (line) => log.push(JSON.parse(line) as Record<string, unknown>));
  createInterface(child.stderr).on('line', (line) => complaints.push(line));
  const ended = once(child, 'close').then(([code]) => {
    running.delete(child);
    return code as number | null;
  });
  const find = (message: string) => log.find(({ msg }) => msg === message);
  const line = async (message: string) => {
    await expect.poll(() => find(message), { timeout: 20_000 }).toBeDefined();
    return find(message) ?? {};
  };
  return { child, log, complaints, ended, line };
}

const ask = (url: unknown, query: string) =>
  fetch(`${String(url)}/graphql`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
  }).then((response) => response.json());

describe('the service as a process', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)('answers what runs when it gets %s, then ends with 0', async (signal) => {
    const { child, log, line, ended } = start();
    const { url } = await line('listening');
    const answer = ask(url, '{ sleep(milliseconds: 2500) }');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    child.kill(signal);
    await line('stopping');
    await expect(ask(url, '{ legs }')).rejects.toThrow('fetch failed');
    expect(await answer).toMatchObject({ data: { sleep: 'slept' } });
    expect(await ended).toBe(0);
    expect(log.map(({ msg }) => msg)).toEqual([
      'listening',
      'stopping',
      'request',
      'a slow request',
      'closed what the server stood on',
      'stopped',
    ]);
  });

  it('waits for what runs no longer than the grace time', async () => {
    const { child, line, ended } = start({ GRACE_MS: '300', DEADLINE_MS: '60000' });
    const { url } = await line('listening');
    const answer = ask(url, '{ sleep(milliseconds: 60000) }').catch((error: unknown) => error);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const begun = performance.now();
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(performance.now() - begun).toBeLessThan(5_000);
    expect(await answer).toBeInstanceOf(Error);
  });

  it('says in a sentence that its port is in use, and ends with 1', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    try {
      const { complaints, ended } = start({ PORT: String(port) });
      expect(await ended).toBe(1);
      expect(complaints).toEqual([
        `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or set PORT to another one.`,
      ]);
    } finally {
      other.close();
    }
  });

  it('says in a sentence that its address is not here', async () => {
    const { complaints, ended } = start({ HOST: '192.0.2.1' });
    expect(await ended).toBe(1);
    expect(complaints).toEqual(['HOST: expected an address of this machine; got 192.0.2.1.']);
  });
});
