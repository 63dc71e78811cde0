import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Service, startService } from './service.ts';

const count = '{ people { totalCount } }';
let folder: string;
let service: Service | undefined;

beforeAll(() => {
  execFileSync('npm', ['run', '--silent', 'build:server'], { cwd: join(import.meta.dirname, '../..') });
});
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'debate-graph-'));
});
afterEach(async () => {
  await service?.stop();
  service = undefined;
  await rm(folder, { recursive: true, force: true });
});

test('a graph in a folder is served again after a stop, and is not written twice', async () => {
  const environment = { GRAPH_URL: `file:${join(folder, 'graph')}` };
  service = await startService(environment);
  const first = await service.ask(count);
  expect(first.body.errors).toBeUndefined();
  expect(await service.stop()).toBe(0);

  service = await startService(environment);
  expect(await service.ask(count)).toEqual(first);
  expect(service.log()).toContain('"written":0');
});

test('a second service on the same folder says that another process has it', async () => {
  const environment = { GRAPH_URL: `file:${join(folder, 'graph')}` };
  service = await startService(environment);
  await expect(startService(environment)).rejects.toThrow(/ended with 1:[^]*another process/);
});

test('a further dossier is served beside the shipped one', async () => {
  const file = join(folder, 'invented.yaml');
  await writeFile(file, 'people:\n  - id: person:invented\n    name: { zh: 某某, en: Somebody Invented }\n');
  await expect(startService({}, ['--seed', file])).rejects.toThrow(
    /ended with 1:[^]*invented\.yaml:2:5: expected.*citation/,
  );

  await writeFile(
    file,
    [
      'people:',
      '  - id: person:invented',
      '    name: { zh: 某某, en: Somebody Invented }',
      '    citations:',
      '      - source: source:caijing-2024-07-open-or-closed',
      '        start: 1',
      '        end: 9',
      '        paragraph: 1',
      '        exact: 争论',
      `        digest: ${'a'.repeat(64)}`,
    ].join('\n'),
  );
  service = await startService({}, ['--seed', file]);
  const { body } = await service.ask('{ person(id: "person:invented") { name citations { source { id } } } }');
  expect(body.data).toEqual({
    person: { name: 'Somebody Invented', citations: [{ source: { id: 'source:caijing-2024-07-open-or-closed' } }] },
  });
});

test('wrong settings are told all together', async () => {
  await expect(startService({ PORT: 'many', LOG_LEVEL: 'loud' })).rejects.toThrow(/ended with 2:[^]*PORT[^]*LOG_LEVEL/);
});
