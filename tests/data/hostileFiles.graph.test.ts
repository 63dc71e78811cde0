import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { parse } from 'yaml';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exportParameters } from '../../src/cli/exportParameters.ts';
import { importFiles } from '../../src/cli/importFiles.ts';
import { UsageError } from '../../src/cli/UsageError.ts';
import { graphContent } from '../../src/data/export/graphContent.ts';
import { graphCypher, readWholeMetas } from '../../src/data/export/graphCypher.ts';
import { graphExports } from '../../src/data/export/graphExports.ts';
import { graphYaml } from '../../src/data/export/graphYaml.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import { dossierPath } from '../../src/data/findSeedFiles.ts';
import { loadDna } from '../../src/data/dna/loadDna.ts';
import { graphRecords } from '../../src/data/graphRecords.ts';
import { importDossiers } from '../../src/data/importDossiers.ts';
import { readDossier } from '../../src/data/loadDossiers.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { SeedFaults } from '../../src/data/SeedFaults.ts';
import { strangeCharacter } from '../../src/data/strangeCharacter.ts';
import { observed } from '../../src/graph/observed.ts';
import type { Graph } from '../../src/graph/port.ts';
import { linesOf, openLaidOut } from '../export/exportWorld.ts';
import { tea } from './world.ts';

/** A word that stands in no text of ours, so that whatever of a string came into one is found. */
const MARK = 'zqxmark';

/** Strings that end a text, a name or a comment of Cypher, as letters or as escapes that Neo4j reads before it parses. */
const attacks = [
  `${MARK}'}) DETACH DELETE n WITH 1 AS x MATCH (m) DETACH DELETE m CREATE (:Injected {x: '1'}) //`,
  `${MARK}"}) SET n:Injected, n.injected = true //`,
  `${MARK}\`) MERGE (a:Injected)-[:INJECTED]->(b:\`Injected`,
  `${MARK}\\' RETURN 1 UNION MATCH (n) DETACH DELETE n RETURN 1 /*`,
  `${MARK}\\u0027}) DETACH DELETE n \\u002F\\u002F`,
  `\${${MARK}} $rows {rows} \u2028 ;\nCREATE (:Injected);\n`.trim(),
  `{"$date": "${MARK}"} LOAD CSV FROM 'file:///etc/passwd' AS line CREATE (:Injected {line: line})`,
];

type Path = readonly (string | number)[];
type Content = Record<string, unknown>;

const folder = await mkdtemp(join(tmpdir(), 'debate-graph-'));
const patience = 300_000;
const texts: string[] = [];
let opened: Awaited<ReturnType<typeof openLaidOut>>;
let graph: Graph;
let content: Content;

beforeAll(async () => {
  opened = await openLaidOut();
  graph = observed(opened, ({ cypher }) => texts.push(cypher));
  const files = (await readdir(tea.path)).map((name) => readFile(join(tea.path, name), 'utf8'));
  content = Object.assign({}, ...(await Promise.all(files)).map((text) => parse(text) as Content)) as Content;
  await anew();
}, patience);
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
}, patience);

/** Nothing but what others keep in the same database. */
async function anew(): Promise<void> {
  await opened.empty();
  await opened.transaction((run) => run("CREATE (:Stranger {name: 'a'})-[:KNOWS {since: 1}]->(:Stranger {name: 'b'})"));
}

/** Everything in the graph, whoever wrote it, a line each. */
async function everything(): Promise<string[]> {
  const nodes = await opened.run('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
  const ties = await opened.run(
    'MATCH (a)-[r]->(b) RETURN properties(a) AS a, type(r) AS relation, properties(r) AS properties, properties(b) AS b',
  );
  return [...nodes, ...ties].map((row) => JSON.stringify(row, (_key, value: unknown) => inOrder(value))).sort();
}

const inOrder = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;

interface Shape {
  readonly counts: Readonly<Record<string, number>>;
  readonly strings: ReadonlySet<string>;
}

/** How many nodes of each label, relationships of each type and properties of each name there are, and all texts in them. */
async function shape(): Promise<Shape> {
  const counts: Record<string, number> = {};
  const strings = new Set<string>();
  const count = (what: string) => (counts[what] = (counts[what] ?? 0) + 1);
  const rows = [
    ...(await opened.run('MATCH (n) WHERE NOT n:DebateLock RETURN labels(n) AS kinds, properties(n) AS properties')),
    ...(await opened.run('MATCH ()-[r]->() RETURN [type(r)] AS kinds, properties(r) AS properties')),
  ] as unknown as [string[], Content][];
  for (const [kinds, properties] of rows) {
    for (const kind of kinds) count(kind);
    for (const [name, value] of Object.entries(properties)) {
      count(`${kinds.toSorted().join(':')}.${name}`);
      for (const each of [value].flat()) if (typeof each === 'string') strings.add(each);
    }
  }
  return { counts, strings };
}

/** The ways to every text in a seed file. */
const leaves = (value: unknown, path: Path = []): Path[] =>
  typeof value === 'string'
    ? [path]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, inner]) =>
          leaves(inner, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];

/** The same file with other texts at some places. */
function put(at: readonly Path[], text: (index: number) => string): Content {
  const changed = structuredClone(content);
  for (const [index, path] of at.entries()) {
    const owner = path.slice(0, -1).reduce<unknown>((inner, step) => (inner as Content)[step], changed);
    (owner as Content)[path.at(-1) ?? ''] = text(index);
  }
  return changed;
}

/** The same file with another name for the key at a place. */
const renamed = (path: Path, name: string): Content =>
  JSON.parse(JSON.stringify(content), (_key, value: unknown): unknown => {
    const owner = path.slice(0, -1).reduce<unknown>((inner, step) => (inner as Content)[step], content);
    if (JSON.stringify(value) !== JSON.stringify(owner)) return value;
    return Object.fromEntries(
      Object.entries(value as Content).map(([each, inner]) => [each === path.at(-1) ? name : each, inner]),
    );
  }) as Content;

const isFaulty = (changed: Content): boolean =>
  readDossier('hostile', [{ name: 'hostile.yaml', content: changed, positionOf: () => ({ line: 1, column: 1 }) }])
    .problems.length > 0;

/** Writes a seed file whose quotes are escapes of YAML, and imports it. */
async function seed(changed: Content, name = 'hostile') {
  const path = join(folder, 'seed.yaml');
  const escaped = JSON.stringify(changed).replaceAll(
    /['`;]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  await writeFile(path, escaped);
  return seedGraph(graph, [{ name, path }]);
}

test.each(attacks)(
  'a value of a seed file is kept letter for letter, or refused: %j',
  { timeout: patience },
  async (attack) => {
    const all = leaves(content);
    const allowed = all.filter((path) => !isFaulty(put([path], () => attack)));
    const names = new Set(allowed.map((path) => path.findLast((step) => typeof step === 'string')));
    expect([...names].sort()).toEqual(['aliases', 'en', 'quote', 'zh']);

    await anew();
    await seed(put(allowed, (index) => `plain ${index}`));
    const harmless = await shape();
    const before = await everything();
    for (const path of all.filter((each) => !allowed.includes(each)))
      expect(isFaulty(put([path], () => attack)), path.join('.')).toBe(true);
    await expect(seed(put(all, () => attack))).rejects.toThrow(SeedFaults);
    expect(await everything()).toEqual(before);

    const hostile = (index: number) => `${attack} ${index}`;
    await seed(put(allowed, hostile));
    const { counts, strings } = await shape();
    expect(counts).toEqual(harmless.counts);
    for (const index of allowed.keys()) expect(strings).toContain(hostile(index));

    const written = await graphContent(graph.run);
    const metas = (await graph.run(readWholeMetas)).flat();
    const path = join(folder, 'again.yaml');
    await writeFile(path, [...graphYaml(written, 'hostile')].join(''));
    expect(await seedGraph(graph, [{ name: 'hostile', path }])).toMatchObject([{ written: 0, removed: 0 }]);
    await anew();
    for (const statement of [...graphCypher(written, metas)].join('').split(/;\n/))
      if (statement.startsWith('UNWIND')) await opened.transaction((run) => run(statement));
    expect(linesOf(await graphContent(graph.run))).toEqual(linesOf(written));
    expect((await shape()).counts).toEqual(harmless.counts);
    expect(texts.filter((text) => text.includes(MARK))).toEqual([]);
  },
);

test.each(attacks)('no name in a seed file may be another than ours: %j', (attack) => {
  const keys = new Map<string, Path>();
  for (const path of leaves(content))
    for (const [index, step] of path.entries())
      if (typeof step === 'string') keys.set(JSON.stringify(path.slice(0, index + 1)), path.slice(0, index + 1));
  expect(keys.size).toBeGreaterThan(100);
  for (const path of keys.values()) expect(isFaulty(renamed(path, attack)), path.join('.')).toBe(true);
});

const fileNames = attacks.map((attack) => attack.replaceAll(/[/\n]/g, ' ').trim());

test.each(fileNames)(
  'a dossier may be called anything, and is that one alone: %j',
  { timeout: patience },
  async (name) => {
    await anew();
    const strangers = await everything();
    const directory = join(folder, name);
    await mkdir(directory);
    await writeFile(join(directory, `${name}.yaml`), JSON.stringify(content));
    const dossier = dossierPath(directory);
    await seedGraph(graph, [dossier]);
    expect(await opened.run('MATCH (n:DebateNode) RETURN DISTINCT n.dossier AS dossier')).toEqual([[dossier.name]]);
    expect(await opened.run('MATCH (m:DebateMeta) RETURN m.dossier AS dossier')).toEqual([[dossier.name]]);

    const read = async (words: readonly string[]) => {
      const request = { run: graph.run, parameters: exportParameters(words), limit: 10_000 };
      return [...(await openExport(graphExports, 'graph.yaml', request)).chunks].join('');
    };
    expect(await read(['--dossier', dossier.name])).toBe(await read([]));
    expect(() => exportParameters([`--${name}`])).toThrow(UsageError);

    const empty = join(folder, 'empty.yaml');
    await writeFile(empty, '');
    await seedGraph(graph, [{ name: dossier.name, path: empty }]);
    expect(await opened.run('MATCH (n:DebateNode) RETURN count(n) AS count')).toEqual([[0]]);
    expect(await everything()).toEqual(expect.arrayContaining(strangers));
    expect(texts.filter((text) => text.includes(MARK))).toEqual([]);
  },
);

/** An event list with one row for each word, which stands in every cell that takes any. */
async function list(words: readonly string[], column: string): Promise<string> {
  const path = join(folder, 'events.csv');
  const header = ['statement_id', 'time', 'person', 'organization', 'concept', 'agreement', 'text', column];
  const rows = words.map((word, index) => {
    const cells = ['p', 'o', 'c'].map((each) => `${each} ${word}`);
    return [String(index + 1), '2031-05-02 08:00:00', ...cells, '1', `t ${word}`, `x ${word}`];
  });
  await writeFile(path, stringify([header, ...rows], { delimiter: ';', quoted: true }));
  return path;
}

async function importList(path: string) {
  const { dossiers, further } = await loadDna(path, 'tea', { paths: [], inGraph: new Map() });
  await importDossiers(graph, dossiers.map(graphRecords));
  return further;
}

test('a cell of an event list is kept letter for letter', { timeout: patience }, async () => {
  await anew();
  await importList(
    await list(
      attacks.map((_attack, index) => `plain ${index}`),
      'mood',
    ),
  );
  const harmless = await shape();
  for (const attack of attacks) {
    await anew();
    expect(await importList(await list(attacks, attack.replaceAll('\n', ' ')))).toEqual([attack.replaceAll('\n', ' ')]);
    const { counts, strings } = await shape();
    expect(counts).toEqual(harmless.counts);
    for (const each of attacks) for (const cell of ['p', 'o', 'c', 't']) expect(strings).toContain(`${cell} ${each}`);
    expect([...strings].filter((text) => text.includes(`x ${attack}`))).not.toEqual([]);
  }
  const ids = (await opened.run('MATCH (n:DebateNode) RETURN n.id AS id')).flat() as string[];
  expect(ids.filter((id) => !/^[a-z-]+:[a-z0-9.-]+$/.test(id))).toEqual([]);
  expect(texts.filter((text) => text.includes(MARK))).toEqual([]);
});

test('what no text has is refused in an event list too, and never made by cutting a long text', async () => {
  await anew();
  const nul = importList(await list(['a', 'b\u0000c'], 'mood'));
  await expect(nul).rejects.toThrow('events.csv:3:31: expected text, got a character that no text has');
  await expect(importList(await list(['a'], 'mo\u0007od'))).rejects.toThrow(SeedFaults);
  await importList(await list([`${'x'.repeat(1_996)}🍵🍵`], 'mood'));
  const { strings } = await shape();
  expect([...strings].filter((text) => strangeCharacter.test(text))).toEqual([]);
  expect([...strings].filter((text) => text.length >= 1_998)).not.toEqual([]);
});

test.each(attacks)('an event list of a hostile question, number, time or agreement is refused: %j', async (attack) => {
  const before = await everything();
  const path = await list(['a'], 'mood');
  const output = { log: () => undefined, error: () => undefined };
  await expect(importFiles([path], { format: 'dna', question: attack }, output)).rejects.toThrow(UsageError);
  await expect(loadDna(path, attack, { paths: [], inGraph: new Map() })).rejects.toThrow(SeedFaults);
  const text = await readFile(path, 'utf8');
  const quoted = `"${attack.replaceAll('"', '""')}"`;
  for (const cell of [/"1"(?=;"2031)/, /"2031[^"]*"/, /"1"(?=;"t a")/]) {
    expect(text).toMatch(cell);
    const hostile = text.replace(cell, () => quoted);
    await writeFile(path, hostile);
    await expect(importList(path)).rejects.toThrow(/expected .* in (statement_id|time|agreement), got "/);
  }
  expect(await everything()).toEqual(before);
});
