import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { loadDna } from '../../src/data/dna/loadDna.ts';

const folder = await mkdtemp(join(tmpdir(), 'debate-graph-'));
afterAll(() => rm(folder, { recursive: true }));

const header =
  'statement_id;time;person;organization;concept;agreement;mood;start_position;stop_position;text;document_title';
const rows = [
  '1;"2031-05-02 08:00:00";"Lin Ye";"Harbour";"Loose tea is more fragrant";1;"calm";0;5;"It smells; of\nleaves.";"Tea news"',
  '2;"2031-05-03 09:30:00";"何水";"";"Loose tea is more fragrant";0;"";6;9;"不香";"Tea news"',
];

async function load(...lines: readonly string[]) {
  const file = join(folder, 'events.csv');
  await writeFile(file, lines.join('\n') + '\n');
  return loadDna(file, 'tea', { paths: [], inGraph: new Map() });
}

test('concepts become claims that answer one new question, with a stance for each row', async () => {
  const { dossiers, further } = await load(header, ...rows);
  const records = dossiers.flatMap((dossier) => dossier.records);
  const of = (type: string) => records.filter(({ definition }) => definition.type === type);
  expect(of('Claim').map(({ id, ties }) => [id, ties['question']?.[0]?.to])).toEqual([
    ['claim:tea-loose-tea-is-more-fragrant', 'question:tea'],
  ]);
  expect(of('Stance').map(({ given, ties }) => [ties['holder']?.[0]?.to, given['polarity']])).toEqual([
    ['person:tea-lin-ye', 'SUPPORT'],
    [expect.stringMatching(/^person:tea-[0-9a-f]{8}$/), 'OPPOSE'],
  ]);
  expect(of('Statement').map(({ citations }) => citations.map(({ paragraph }) => paragraph))).toEqual([[2], [4]]);
  expect(of('Statement')[0]?.given['note']).toMatchObject({ en: expect.stringContaining('mood: calm') as string });
  expect(further).toEqual(['mood']);
});

test('bad cells are told with their line and column, and nothing is kept', async () => {
  const bad = '3;"yesterday";"a; b";"";"";2;"";;;"";""';
  await expect(load(header, ...rows, bad)).rejects.toThrow(
    [
      `${folder}/events.csv:5:3: expected a time as yyyy-MM-dd HH:mm:ss in time, got "yesterday"`,
      `${folder}/events.csv:5:25: expected the words of a concept in concept, got ""`,
      `${folder}/events.csv:5:28: expected 1 or 0 in agreement, got "2"`,
    ].join('\n'),
  );
});

test('a row of too few cells and a file without the columns are told', async () => {
  await expect(load(header, ...rows, '3;"2031-05-02 08:00:00"')).rejects.toThrow(/events\.csv:5:1: expected 11 cells/);
  await expect(load('a;b')).rejects.toThrow(
    /events\.csv:1:1: expected DNA's columns set apart by ";", found no statement_id/,
  );
});

test('a file of 50 MB is refused before it is read', async () => {
  const file = join(folder, 'large.csv');
  await writeFile(file, '');
  await truncate(file, 50_000_000);
  await expect(loadDna(file, 'tea', { paths: [], inGraph: new Map() })).rejects.toThrow('got 50000000: split its rows');
});
