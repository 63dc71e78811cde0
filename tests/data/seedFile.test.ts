import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSeedFile } from '../../src/data/seedFile.ts';
import { faultsOf } from './world.ts';

describe('YAML that is wrong', () => {
  test.each([
    ['a tab before the first word', 'people:\n\t- id: x', '2:1: expected spaces before the first word, got a tab'],
    ['the same key twice', 'people: []\npeople: []', '2:1: expected every key once, got this one again'],
    [
      'the same key twice in a record',
      'people:\n  - { id: a, id: b }',
      '2:14: expected every key once, got this one again',
    ],
    ['an alias', 'people: &p []\ngroups: *p', '1:12: expected a plain value, got an anchor (&)'],
    ['a tag', 'people: !!set {}', '1:15: expected a plain value, got the tag tag:yaml.org,2002:set'],
    [
      'a second document',
      'people: []\n---\ngroups: []',
      '2:1: expected one YAML document in a file, got another after "---"',
    ],
    [
      'a colon in plain text',
      'people: a: b',
      '1:9: expected one "key: value" on a line, got another colon: put a text with a colon in quotes',
    ],
    ['a reserved character', 'people: @x', '1:9: expected a value, got a reserved character: put the text in quotes'],
    ['a key that is a list', '[a]: 1', '1:1: expected a plain word as key'],
    ['a control character', 'people: "\\u0007"', '1:9: expected text, got a character that no text has'],
    ['half a character', 'people: "\\ud83c"', '1:9: expected text, got a character that no text has'],
  ])('is told by its place: %s', (_, text, fault) => {
    expect(faultsOf(text)[0]).toBe(`seed.yaml:${fault}`);
  });

  test('of any other kind is told in the words of the parser, with the line', () => {
    expect(faultsOf('people:\n  - "lin\n')[0]).toBe('seed.yaml:3:1: expected YAML: Missing closing "quote, got ""');
  });

  test('nested without end is told, and not followed', () => {
    expect(faultsOf('['.repeat(50_000))[0]).toMatch(/expected a few levels of lists and mappings, got too many$/);
  });

  test('that would grow without bound is refused before it grows', () => {
    const layers = Array.from({ length: 30 }, (_, layer) => `l${layer}: &l${layer} [${`*l${layer - 1},`.repeat(9)}]`);
    expect(faultsOf(['l-1: &l-1 x', ...layers].join('\n'))[0]).toBe(
      'seed.yaml:1:11: expected a plain value, got an anchor (&)',
    );
  });
});

describe('a file on disk', () => {
  let folder = '';
  beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'seed-'))));
  afterAll(() => rm(folder, { recursive: true }));

  test('that is not UTF-8 is refused', async () => {
    const file = join(folder, 'latin.yaml');
    await writeFile(file, Buffer.from('people: [caf\xe9]', 'latin1'));
    expect(await readSeedFile(file)).toEqual([
      { file, message: 'expected text in UTF-8, got other bytes: save the file as UTF-8' },
    ]);
  });

  test('that is huge is refused unread', async () => {
    const file = join(folder, 'huge.yaml');
    await writeFile(file, '');
    await truncate(file, 5_000_000_000);
    const message =
      'expected a file of at most 16777216 bytes, got 5000000000: split it into several files of one folder';
    expect(await readSeedFile(file)).toEqual([{ file, message }]);
  });

  test('may begin with a byte order mark and have Windows line ends', async () => {
    const file = join(folder, 'windows.yaml');
    await writeFile(file, '\ufeffpeople:\r\n  - id: person:lin\r\n');
    expect(await readSeedFile(file)).toMatchObject({ content: { people: [{ id: 'person:lin' }] } });
  });
});
