import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { UndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dnaColumns, workedList } from '../dna/workedList.ts';
import { runPython, whyNoNetworkx } from '../support/networkx.ts';
import { command } from './command.ts';
import { type Service, startService } from './service.ts';

const examples = join(import.meta.dirname, '../../schema/examples/researchers');
const hasR = spawnSync('Rscript', ['--version']).status === 0;
const whyNoPython = whyNoNetworkx === undefined ? '' : ` (skipped: ${whyNoNetworkx})`;

let folder = '';
let settings: { readonly GRAPH_URL: string };
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'researcher-'));
  settings = { GRAPH_URL: `file:${join(folder, 'graph')}` };
});
afterAll(() => rm(folder, { recursive: true }));

async function importing(text: string | Uint8Array, ...words: readonly string[]) {
  const file = join(folder, 'events.csv');
  await writeFile(file, text);
  const { code, out, faults } = await command(
    ['import', '--format', 'dna', file, '--question', 'worked', ...words],
    settings,
  );
  return { code, out, faults: faults.replaceAll(file, 'events.csv') };
}

const list = `${workedList.join('\n')}\n`;
const told = /^shipped: .*\nworked: 41 records and 93 ties, of which (\d+) (?:were|would be) written, 0 removed\n$/;
const written = (out: string): string | undefined => told.exec(out)?.[1];

describe('an event list of Discourse Network Analyzer', { timeout: 120_000 }, () => {
  const bad = (row: string): string => `${list}11;${row}\n`;

  test.each([
    [
      'a wrong cell',
      bad(`"2031-05-02";"A";"";"c1";1${';""'.repeat(10)}`),
      'events.csv:12:4: expected a time as yyyy-MM-dd HH:mm:ss in time, got "2031-05-02"',
    ],
    [
      'a row by nobody',
      bad(`"2031-05-02 08:00:00";"";"";"c1";1${';""'.repeat(10)}`),
      'events.csv:12:26: expected a person, or an organization beside it, in person, got ""',
    ],
    [
      'a row that is there twice',
      `${list}${workedList[1] ?? ''}\n`,
      'events.csv:12:1: expected a number that line 2 does not have in statement_id, got "1"',
    ],
    [
      'a quote in the middle',
      bad(`"2031-05-02 08:00:00";"A "the" tall";"";"c1";1${';""'.repeat(10)}`),
      'events.csv:12:26: expected 16 cells in quotes, set apart by ";"; got: Invalid Closing Quote',
    ],
    [
      'a row too short',
      bad('"2031-05-02 08:00:00"'),
      'events.csv:12:1: expected 16 cells in quotes, set apart by ";"; got: Invalid Record Length',
    ],
    [
      'commas between the cells',
      list.replaceAll(';', ','),
      'events.csv:1:1: expected DNA\'s columns set apart by ";", got them set apart by ",": save the file with ";"',
    ],
    ['nothing', '', 'events.csv:1:1: expected DNA\'s columns set apart by ";", found no statement_id'],
    ['columns alone', `${dnaColumns.join(';')}\n`, 'events.csv:1:1: expected at least one statement, got none'],
    ['another encoding', Buffer.from(list.replace('"A"', '"Ä"'), 'latin1'), 'events.csv: expected text in UTF-8'],
  ])('of %s is refused by its place', async (_what, text, fault) => {
    const { code, out, faults } = await importing(text);
    expect([code, out]).toEqual([1, '']);
    expect(faults.split('\n')[0]).toContain(fault);
    expect(faults.trim().split('\n')).toHaveLength(1);
  });

  test('that was refused has left nothing, not even the shipped debate', async () => {
    const after = await command(['import', '--dry-run'], settings);
    expect(after.out).toMatch(/^shipped: (\d+) records and (\d+) ties, of which [1-9]\d{3} would be written/);
  });

  test('can be looked at before anything is written, and its columns beside the known ones are told', async () => {
    const further = workedList.map((row, index) => `${row};${index === 0 ? 'mood' : '"calm"'}`).join('\r\n');
    for (let time = 0; time < 2; time += 1) {
      const { code, out, faults } = await importing(`\uFEFF${further}\r\n`, '--dry-run');
      expect([code, faults, written(out)]).toEqual([
        0,
        "events.csv: columns beside DNA's own, kept in notes: mood\n",
        '134',
      ]);
    }
  });

  test('of 50 MB is refused at once', async () => {
    const row = `${workedList[1] ?? ''}\n`;
    const started = performance.now();
    const { code, faults } = await importing(list + row.repeat(Math.ceil(50_000_000 / row.length)));
    expect([code, faults]).toEqual([
      1,
      expect.stringMatching(
        /^events\.csv: expected a file of at most 16777216 bytes, got 50\d{6}: split its rows into several files and questions\n$/,
      ) as string,
    ]);
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('a researcher with an event list', { timeout: 120_000 }, () => {
  let service: Service;

  beforeAll(async () => {
    const { code, out, faults } = await importing(list);
    expect([code, faults, written(out)]).toEqual([0, '', '134']);
    service = await startService({ ...settings, SOURCE_TEXTS: folder });
  }, 120_000);
  afterAll(() => service.stop());

  const ask = async <Data>(query: string): Promise<Data> => {
    const { body } = await service.ask(query);
    expect(body.errors).toBeUndefined();
    return body.data as Data;
  };
  const exported = async (name: string, parameters: string): Promise<string> => {
    const response = await fetch(`${service.url}/export/${name}?question=question:worked${parameters}`);
    expect(response.status).toBe(200);
    return response.text();
  };

  test('gets the sums that are worked out by hand', async () => {
    const sums = await ask<Record<string, unknown>>(`{
      subtract: discourseNetwork(question: "question:worked", normalisation: AVERAGE_ACTIVITY) {
        edges { source target raw denominator weight } bipolarity { score baseline ties }
      }
      congruence: discourseNetwork(question: "question:worked", kind: CONGRUENCE) { weightSum }
      conflict: discourseNetwork(question: "question:worked", kind: CONFLICT) { weightSum }
      ignore: discourseNetwork(question: "question:worked", kind: IGNORE) { weightSum }
    }`);
    expect(sums).toMatchObject({ congruence: { weightSum: 4 }, conflict: { weightSum: 6 }, ignore: { weightSum: 10 } });
    const { edges, bipolarity } = sums['subtract'] as { edges: Record<string, unknown>[]; bipolarity: unknown };
    const end = (id: unknown): string => String(id).slice(-1);
    expect(
      edges.map((edge) => [
        end(edge['source']) + end(edge['target']),
        edge['raw'],
        edge['denominator'],
        edge['weight'],
      ]),
    ).toEqual([
      ['ac', -2, 2.5, -0.8],
      ['bc', -1, 2, -0.5],
      ['ab', 1, 2.5, 0.4],
      ['bd', 1, 2.5, 0.4],
      ['ad', -1, 3, -1 / 3],
      ['cd', 0, 2.5, 0],
    ]);
    expect(bipolarity).toMatchObject({ score: 0.7, baseline: 0.4, ties: { length: 2 } });
  });

  test('opens the network in the reader of Gephi Lite, and finds the words behind a tie', async () => {
    const read = parseGexf(UndirectedGraph, await exported('discourse.gexf', ''));
    const signed = read.reduceEdges((sum, _, { weight, sign }) => sum + Number(weight) * Number(sign), 0);
    expect([read.order, read.size, signed]).toEqual([4, 5, -2]);
    const tie = read.getEdgeAttributes('person:worked-b', 'person:worked-c');
    const ids = String(tie['stanceIds']).split(' | ');
    const { nodes } = await ask<{ nodes: { statement: { summary: string; citations: { passage: string }[] } }[] }>(
      `{ nodes(ids: ${JSON.stringify(ids)}) { ... on Stance { statement { summary citations { passage } } } } }`,
    );
    expect(nodes.map(({ statement }) => statement.summary)).toEqual(['word 4', 'word 6']);
    expect(nodes.map(({ statement }) => statement.citations[0]?.passage)).toEqual([workedList[4], workedList[6]]);
  });

  test.skipIf(whyNoNetworkx !== undefined)(`follows the example in Python${whyNoPython}`, async () => {
    const printed = await runPython([join(examples, 'network.py'), service.url, 'question:worked']);
    expect(printed.split('\n')).toEqual([
      '10 stances; weights add up to -2',
      'bipolarity 0.7000, one camp 0.4000',
      '4 actors, 5 ties; signed weights add up to -2',
      ...['-2 A and C', '-1 A and D', '-1 B and C', '+1 A and B', '+1 B and D'],
      ...["A: SUPPORT 'c1'", '    word 1', "A: SUPPORT 'c1'", '    word 2', "C: OPPOSE 'c1'", '    word 6', ''],
    ]);
  });

  test.skipIf(!hasR)(`follows the example in R${hasR ? '' : ' (skipped: there is no Rscript)'}`, async () => {
    const files: string[] = [];
    // One after the other, since the service writes two at a time.
    for (const name of ['discourse-nodes.csv', 'discourse-edges.csv', 'discourse.csv']) {
      const file = join(folder, name);
      await writeFile(file, await exported(name, '&kind=SUBTRACT'));
      files.push(file);
    }
    const { stdout } = await promisify(execFile)('Rscript', [join(examples, 'network.R'), ...files]);
    expect(stdout.split('\n').map((line) => line.trim())).toEqual([
      '4 actors, 5 ties; signed weights add up to -2',
      ...['-2 A and C', '-1 A and D', '-1 B and C', '+1 A and B', '+1 B and D', 'communities: 3 1', ''],
    ]);
  });
});
