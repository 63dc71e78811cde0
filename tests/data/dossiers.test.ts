import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dossierPath } from '../../src/data/findSeedFiles.ts';
import { loadDossiers } from '../../src/data/loadDossiers.ts';
import { printProblem } from '../../src/data/problem.ts';
import { rain, tea } from './world.ts';

let folder = '';
beforeAll(async () => (folder = relative(process.cwd(), await mkdtemp(join(tmpdir(), 'dossiers-')))));
afterAll(() => rm(folder, { recursive: true }));

const faultsOf = async (...paths: Parameters<typeof loadDossiers>) =>
  (await loadDossiers(...paths)).problems.map(printProblem);

describe('a dossier', () => {
  test('may refer to the records of those read before it, and share a person with them', async () => {
    expect(await faultsOf([tea, rain])).toEqual([]);
  });

  test('may refer to what a graph already holds', async () => {
    const inGraph = new Map(
      ['person:lin-ye', 'statement:he-shui-trouble', 'claim:bags-are-handy', 'source:loose-or-bagged'].map((id) => [
        id,
        'tea',
      ]),
    );
    expect(await faultsOf([rain], inGraph)).toEqual([]);
  });

  test('may not refer to those read after it', async () => {
    expect(await faultsOf([rain, tea])).toContainEqual(
      expect.stringMatching(/^tests\/data\/world\/rain\.yaml:\d+:\d+: expected .*, got "person:lin-ye"/),
    );
  });

  test('may not list a record of another', async () => {
    const file = join(folder, 'again.yaml');
    await writeFile(
      file,
      'questions:\n  - id: question:loose-or-bagged\n    text: { zh: 问, en: Q }\n    citations: []\n',
    );
    const again = await loadDossiers([tea, dossierPath(file)]);
    expect(again.problems.map(printProblem)).toEqual([`${file}:4:16: expected at least one citation, got a list of 0`]);
    await writeFile(
      file,
      `sources:\n  - id: source:loose-or-bagged\n    title: { zh: 茶, en: Tea }\n    language: ZH\n    digest: ${'a'.repeat(64)}\n    length: 9\n`,
    );
    expect(await faultsOf([tea, dossierPath(file)])).toEqual([
      `${file}:2:9: expected a new id, got "source:loose-or-bagged" of the dossier tea: refer to it without listing it again`,
    ]);
  });

  test('is named after its file or folder, and no two are named alike', async () => {
    expect([dossierPath('a/rain.yaml'), dossierPath('a/tea/')]).toEqual([
      { name: 'rain', path: 'a/rain.yaml' },
      { name: 'tea', path: 'a/tea/' },
    ]);
    expect(await faultsOf([tea, { name: 'tea', path: 'other/tea' }])).toEqual([
      'other/tea: expected dossiers of different names, got "tea" again: rename it',
    ]);
  });

  test('that is not there, or is an empty folder, is told', async () => {
    await mkdir(join(folder, 'empty'));
    expect(await faultsOf([dossierPath(join(folder, 'none'))])).toEqual([
      `${folder}/none: expected a file or a folder, found nothing there`,
    ]);
    expect(await faultsOf([dossierPath(join(folder, 'empty'))])).toEqual([
      `${folder}/empty: expected a folder with .yaml files, found none in it`,
    ]);
  });

  test('tells the faults of all its files, in their order', async () => {
    const path = join(folder, 'wrong');
    await mkdir(path);
    await writeFile(join(path, 'b.yaml'), 'people: 1\ngroups: 2\n');
    await writeFile(join(path, 'a.yml'), 'people: [\n');
    await writeFile(join(path, 'README.md'), 'not read: [');
    const faults = await faultsOf([dossierPath(path)]);
    expect(faults.map((fault) => fault.split(': expected')[0])).toEqual([
      `${path}/a.yml:2:1`,
      `${path}/b.yaml:1:9`,
      `${path}/b.yaml:2:9`,
    ]);
  });
});
