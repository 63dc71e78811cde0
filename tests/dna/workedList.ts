import type { Graph } from '../../src/graph/port.ts';
import { loadDna } from '../../src/data/dna/loadDna.ts';
import { graphRecords } from '../../src/data/graphRecords.ts';
import { importDossiers } from '../../src/data/importDossiers.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** DNA's columns, in their order. */
export const dnaColumns = [
  ...['statement_id', 'time', 'person', 'organization', 'concept', 'agreement', 'start_position', 'stop_position'],
  ...['text', 'coder', 'document_id', 'document_title', 'document_author', 'document_source', 'document_section'],
  'document_type',
];

const stances = [
  ['A', 'c1', 1],
  ['A', 'c1', 1],
  ['A', 'c2', 1],
  ['B', 'c1', 1],
  ['B', 'c2', 0],
  ['C', 'c1', 0],
  ['C', 'c3', 1],
  ['D', 'c2', 0],
  ['D', 'c3', 1],
  ['D', 'c3', 0],
] as const;

/** An event list of four people on three claims, whose networks are worked out by hand. */
export const workedList: readonly string[] = [
  dnaColumns.join(';'),
  ...stances.map(([person, concept, agreement], index) =>
    [
      ...[index + 1, `"2031-05-${String(index + 1).padStart(2, '0')} 08:00:00"`, `"${person}"`, '"Harbour"'],
      ...[`"${concept}"`, agreement, index * 10, index * 10 + 9, `"word ${index + 1}"`, '"coder"', 1],
      ...['"Tea news"', '"Ink"', '"Paper"', '""', '""'],
    ].join(';'),
  ),
];

/** Puts the event list into a graph, its claims under `question:worked`. */
export async function importWorkedList(graph: Graph): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'debate-graph-'));
  try {
    const file = join(folder, 'worked.csv');
    await writeFile(file, `${workedList.join('\n')}\n`);
    const { dossiers } = await loadDna(file, 'worked', { paths: [], inGraph: new Map() });
    await importDossiers(graph, dossiers.map(graphRecords));
  } finally {
    await rm(folder, { recursive: true });
  }
}
