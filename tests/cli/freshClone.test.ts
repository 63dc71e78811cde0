import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../..');
let folder: string;
let service: ChildProcess;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'debate-graph-'));
  execFileSync('git', ['clone', '--quiet', '--no-hardlinks', repository, join(folder, 'clone')]);
});

afterAll(async () => {
  if (service.pid !== undefined && service.exitCode === null) process.kill(-service.pid, 'SIGKILL');
  await rm(folder, { recursive: true, force: true });
});

test("a fresh clone starts with the README's command and answers who said what", { timeout: 300_000 }, async () => {
  const readme = await readFile(join(folder, 'clone', 'README.md'), 'utf8');
  const command = /```sh\n(.*npm start)\n```/.exec(readme)?.[1];
  expect(command).toBe('npm ci && npm start');

  service = spawn('sh', ['-c', String(command)], {
    cwd: join(folder, 'clone'),
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const url = await addressOf(service);
  const query =
    '{ statements(where: { speakers: { some: { id: { eq: "person:li-yanhong" } } } }) { nodes { quote date { edtf } } } }';
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`);
  expect(await response.json()).toMatchObject({
    data: {
      statements: { nodes: [{ quote: expect.stringContaining('开源是最贵的') as string, date: { edtf: '2024-04' } }] },
    },
  });
  expect((await fetch(`${url}/ready`)).status).toBe(200);
  expect(await (await fetch(`${url}/graphiql`)).text()).toContain('<html');
  expect(await (await fetch(`${url}/statements`)).text()).toContain('id="explorer"');
});

/** The address in the log line that the service writes when it listens. */
async function addressOf(child: ChildProcess): Promise<string> {
  if (child.stdout === null || child.stderr === null) throw new Error('expected a process with pipes');
  const said: string[] = [];
  child.stderr.on('data', (chunk: Buffer) => said.push(chunk.toString()));
  for await (const line of createInterface({ input: child.stdout })) {
    said.push(line);
    const address = /"url":"([^"]+)"/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  throw new Error(`expected the service to listen, but it ended:\n${said.join('\n')}`);
}
