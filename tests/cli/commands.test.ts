import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSettings } from '../../src/server/settings/readSettings.ts';
import { worldRecords } from '../data/world.ts';
import { command } from './command.ts';

const world = 'tests/data/world';
const [tea, rain, texts] = [`${world}/tea`, `${world}/rain.yaml`, `${world}/texts`];

let folder = '';
beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'cli-'))));
afterAll(() => rm(folder, { recursive: true }));

describe('the command line', { timeout: 60_000, concurrent: true }, () => {
  test('tells its commands', async () => {
    const { code, out, faults } = await command(['--help']);
    expect([code, faults]).toEqual([0, '']);
    for (const name of ['serve', 'check', 'import', 'cite', 'json-schema']) expect(out).toContain(`\n  ${name} `);
  });

  test.each([
    [['chek'], "error: unknown command 'chek'\n(Did you mean check?)"],
    [['check', '--text', 'x'], "error: unknown option '--text'\n(Did you mean --texts?)"],
    [['cite', '--texts', texts], "error: missing required argument 'WORDS'"],
    [['cite', '茶'], "error: required option '--texts <DIR>' not specified"],
  ])('ends with 2 where it is called wrongly: %j', async (words, fault) => {
    const { code, out, faults } = await command(words);
    expect([code, out, faults]).toEqual([2, '', `${fault}\n(--help tells more)\n`]);
  });
});

describe('check', { timeout: 60_000, concurrent: true }, () => {
  test('finds the shipped seed and the world right', async () => {
    const { code, out, faults } = await command(['check', tea, rain]);
    expect([code, faults]).toEqual([0, '']);
    expect(out).toMatch(/^shipped: \d+ records\ntea: 19 records\nrain: 3 records\n0 faults\n$/);
  });

  test('proves the world by its texts, and tells how much of them is cited', async () => {
    const { code, out, faults } = await command(['check', tea, rain, '--texts', texts]);
    expect([code, faults]).toEqual([0, '']);
    expect(out).toContain('source:loose-or-bagged: 5 of 6 sentences cited, 1 left out, 0 open\n');
    expect(out).toContain('source:rain: 2 of 2 sentences cited, 0 left out, 0 open\n');
  });

  test('tells every fault by its place, and ends with 1', async () => {
    const file = join(folder, 'wrong.yaml');
    const text = await readFile(rain, 'utf8');
    await writeFile(file, text.replace('mode: PARAPHRASE', 'mode: PARAPHRAZE').replace('length: 22', 'length: long'));
    const { code, out, faults } = await command(['check', tea, file]);
    expect([code, faults]).toEqual([
      1,
      `${file}:7:13: expected a number, got "long"\n` +
        `${file}:10:11: expected VERBATIM, PARAPHRASE or NARRATED, got "PARAPHRAZE", did you mean PARAPHRASE?\n`,
    ]);
    expect(out).toMatch(/2 faults\n$/);
  });

  test('tells what the texts do not bear out', async () => {
    const changed = join(folder, 'texts');
    await cp(texts, changed, { recursive: true });
    await writeFile(join(changed, 'rain.txt'), '雨天的茶\n雪天里,林叶改口说袋泡茶也可以。\n');
    const { code, faults } = await command(['check', tea, rain], { SOURCE_TEXTS: changed });
    expect([code, faults]).toEqual([
      1,
      `${rain}:6:13: expected a text with this digest in the folder of texts, found none\n`,
    ]);
  });

  test('of a folder of texts that is not there ends with 2', async () => {
    const { code, faults } = await command(['check', '--texts', join(folder, 'none')]);
    expect([code, faults]).toEqual([2, `expected a folder of texts, found none at ${folder}/none\n`]);
  });

  test('of a file that is not there ends with 1', async () => {
    const { code, faults } = await command(['check', join(folder, 'none.yaml')]);
    expect([code, faults]).toEqual([1, `${folder}/none.yaml: expected a file or a folder, found nothing there\n`]);
  });
});

describe('import', { timeout: 60_000 }, () => {
  const graph = () => ({ GRAPH_URL: `file:${folder}/graph` });

  test('writes dossiers once, and says what it wrote', async () => {
    const [first] = await worldRecords();
    const all = `tea: ${first.nodes.length} records and ${first.ties.length} ties`;
    const rows = first.nodes.length + first.ties.length;
    const dry = await command(['import', '--dry-run', tea, rain], graph());
    expect([dry.code, dry.faults]).toEqual([0, '']);
    expect(dry.out).toContain(`\n${all}, of which ${rows} would be written, 0 removed\n`);
    const once = await command(['import', tea, rain], graph());
    expect([once.code, once.faults]).toEqual([0, '']);
    expect(once.out).toContain(`\n${all}, of which ${rows} were written, 0 removed\n`);
    const again = await command(['import', tea, rain], graph());
    expect([again.code, again.faults]).toEqual([0, '']);
    expect(again.out).toContain(`\n${all}, of which 0 were written, 0 removed\n`);
  });

  test('writes nothing of a wrong file, and ends with 1', async () => {
    const file = join(folder, 'rain.yaml');
    const text = await readFile(rain, 'utf8');
    await writeFile(file, text.replace('person:lin-ye', 'person:lin-yee'));
    const { code, out, faults } = await command(['import', tea, file], { GRAPH_URL: `file:${folder}/other` });
    expect([code, out]).toEqual([1, '']);
    expect(faults).toBe(
      `${file}:12:16: expected a person, group or organisation that a seed file lists, got "person:lin-yee", did you mean person:lin-ye?\n`,
    );
    const after = await command(['import', '--dry-run'], { GRAPH_URL: `file:${folder}/other` });
    expect(after.out).toMatch(/^shipped: (\d+) records and (\d+) ties, of which [1-9]\d+ would be written/);
  });

  test('into memory is refused, since nothing would remain', async () => {
    const { code, faults } = await command(['import', rain]);
    expect([code, faults]).toEqual([
      2,
      'expected a graph that remains, got memory: in GRAPH_URL: set it to file:FOLDER or to the address of a Neo4j\n',
    ]);
  });

  test('into a graph that is not there says so in a line', async () => {
    const { code, faults } = await command(['import', rain], { GRAPH_URL: 'bolt://127.0.0.1:1' });
    expect(code).toBe(1);
    expect(faults).toMatch(/^.*bolt:\/\/127\.0\.0\.1:1.*\n$/);
  });

  test('with wrong settings tells them all, and ends with 2', async () => {
    const { code, faults } = await command(['import', rain], { GRAPH_URL: 'http://x', PORT: 'x' });
    expect(code).toBe(2);
    expect(faults).toMatch(/PORT: expected .*\n.*GRAPH_URL: expected /);
  });
});

describe('cite', { timeout: 60_000, concurrent: true }, () => {
  const cite = (...words: string[]) => command(['cite', '--texts', texts, '--seed', tea, rain, '--', ...words]);

  test('prints the citation of words, ready to paste', async () => {
    const { code, out, faults } = await cite('林叶改口');
    expect([code, faults, out]).toEqual([
      0,
      '',
      '- { source: source:rain, start: 9, end: 13, paragraph: 2, exact: "林叶改口", digest: 0abe41d1962add2f7c368e369f8e6641863bc684c3acb7380e916d6885ec2e09 }\n',
    ]);
  });

  test('prints every find where words stand more than once', async () => {
    const { code, out, faults } = await cite('袋泡茶');
    expect([code, out.trim().split('\n').length, faults]).toEqual([
      0,
      3,
      'found 3 times: choose one, or give more words\n',
    ]);
  });

  test('looks in the text of one source where it is named', async () => {
    const { out } = await command([
      'cite',
      '--texts',
      texts,
      '--seed',
      tea,
      rain,
      '--source',
      'source:rain',
      '--',
      '袋泡茶',
    ]);
    expect(out).toMatch(/^- \{ source: source:rain, start: 14, end: 17, [^\n]+\n$/);
  });

  test('tells what comes nearest, and ends with 1', async () => {
    const { code, out, faults } = await cite('林叶改口说散装茶');
    expect([code, out, faults]).toEqual([
      1,
      '',
      'expected words of a text, found "林叶改口说散装茶" nowhere; nearest in paragraph 2, 9-14: 雨天里,林叶改口说袋泡茶也可以。\n',
    ]);
  });

  test('of a text that no source is known for tells what the source must say', async () => {
    const { code, faults } = await command(['cite', '--texts', texts, '--', '雨天里']);
    expect(code).toBe(1);
    expect(faults).toBe(
      `${texts}/rain.txt: expected a source of the seed with digest: 6cf9ce89dff153e72e40fa573c8d280ab299f4b7a3cef8fd98f167f0b469a11b, length: 22, found none: add it or give --source\n`,
    );
  });
});

describe('export', { timeout: 60_000, concurrent: true }, () => {
  test('writes a network with the parameters of the API', async () => {
    const { code, out, faults } = await command([
      ...[
        'export',
        'discourse.csv',
        '--network',
        'AFFILIATION',
        '--kind=IGNORE',
        '--certain',
        '--minimumActivity',
        '9',
      ],
    ]);
    expect([code, faults]).toEqual([0, '']);
    expect(out.replace('\uFEFF', '').split('\r\n')[0]).toMatch(/^(,claim:[a-z0-9-]+)+$/);
    expect(out).toMatch(/\r\nperson:wu-junyu(,\d+)+\r\n/);
  });

  test('writes the argument map of a claim, and what a statement is cited by', async () => {
    const map = await command(['export', 'argument.argdown', '--claim', 'claim:open-models-are-cheap', '--depth=1']);
    expect([map.code, map.faults]).toEqual([0, '']);
    expect(map.out).toContain('\n  - [claim:open-costs-more-than-closed]\n');
    const cited = await command(['export', 'citation.bib', '--id', 'statement:li-yanhong-open-is-dearest']);
    expect([cited.code, cited.faults]).toEqual([0, '']);
    expect(cited.out).toMatch(/^@misc\{statement:li-yanhong-open-is-dearest,\n {2}author = \{\{李彦宏\}\},/);
  });

  test.each([
    [
      ['--kind', 'SUBTRAC'],
      'kind: got "SUBTRAC"; Value "SUBTRAC" does not exist in "DiscourseKind" enum. Did you mean the enum value "SUBTRACT"?',
    ],
    [['SUBTRACT'], 'expected a parameter such as --kind SUBTRACT, got SUBTRACT'],
    [['--kind', 'SUBTRACT', '--kind', 'CONFLICT'], 'expected --kind once, got it several times'],
  ])('ends with 2 where a parameter is wrong: %j', async (words, fault) => {
    const { code, out, faults } = await command(['export', 'discourse.gexf', ...words]);
    expect([code, out, faults]).toEqual([2, '', `${fault}\n`]);
  });
});

describe('documents', { timeout: 60_000 }, () => {
  test('writes a manifest of published documents, which the service takes', async () => {
    const [one, two] = [join(folder, 'one.graphql'), join(folder, 'two.graphql')];
    const text =
      '# Letter for letter.\nquery One { people { ...Count } } fragment Count on PersonConnection { totalCount }\n';
    await writeFile(one, text);
    await writeFile(two, 'query Two { claims { totalCount } } query Three { people { totalCount } }');
    const out = join(folder, 'manifest.json');
    expect(await command(['documents', one, two, '--out', out])).toEqual({ code: 0, out: '', faults: '' });
    const { persistedManifest } = readSettings({ PERSISTED_MANIFEST: out });
    expect(persistedManifest?.map(({ operations }) => operations)).toEqual([['One'], ['Two'], ['Three']]);
    expect(persistedManifest?.[0]?.text).toBe(text);
  });

  test.each([
    ['does not fit the schema', 'query Wrong { peeple { totalCount } }', /Cannot query field "peeple"/],
    ['has no name', '{ people { totalCount } }', /expected every operation to have a name/],
  ])('refuses an operation that %s', async (_case, text, fault) => {
    const file = join(folder, 'faulty.graphql');
    await writeFile(file, text);
    const { code, faults } = await command(['documents', file]);
    expect(code).toBe(2);
    expect(faults).toMatch(fault);
  });
});
