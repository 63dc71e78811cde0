import { readFile, stat } from 'node:fs/promises';
import { loadDossiers, readDossier, type Dossier } from '../loadDossiers.ts';
import { citationRecords } from '../citationRecords.ts';
import { countRows, type OnProgress } from '../countRows.ts';
import type { DossierPath } from '../findSeedFiles.ts';
import { largestFile } from '../seedFile.ts';
import { SeedFaults } from '../SeedFaults.ts';
import { dnaDossier } from './dnaDossier.ts';

/** What is read from an event list, beside the dossiers before it. */
export interface LoadedDna {
  readonly dossiers: readonly Dossier[];
  readonly further: readonly string[];
}

/** What an event list is read beside, and who hears how far it is. */
interface Beside {
  readonly paths: readonly DossierPath[];
  readonly inGraph: ReadonlyMap<string, string>;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * Reads an event list of Discourse Network Analyzer as a dossier named after its question, after other dossiers;
 * throws `SeedFaults` where anything is wrong with it.
 */
export async function loadDna(
  file: string,
  question: string,
  { paths, inGraph, onProgress }: Beside,
): Promise<LoadedDna> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() !== true) throw new SeedFaults([{ file, message: 'expected a CSV file, found none there' }]);
  if (found.size > largestFile) {
    const message = `expected a file of at most ${largestFile} bytes, got ${found.size}: split its rows into several files and questions`;
    throw new SeedFaults([{ file, message }]);
  }
  const text = decoded(await readFile(file), file);
  const lines = text.split('\n').length;
  const onRead = countRows('read', lines, onProgress);
  const { file: seedFile, further } = dnaDossier(text, { file, question });
  onRead(lines);
  const { dossiers, problems } = await loadDossiers(paths, inGraph);
  const elsewhere = new Map(inGraph);
  for (const { name, records } of dossiers) {
    for (const { id } of [...records, ...citationRecords(records)]) elsewhere.set(id, name);
  }
  const before = dossiers.flatMap(({ records }) => records);
  const read = readDossier(question, [seedFile], { elsewhere, before, onProgress });
  const faults = [...problems, ...read.problems];
  if (faults.length > 0) throw new SeedFaults(faults);
  return { dossiers: [...dossiers, read.dossier], further };
}

function decoded(bytes: Uint8Array, file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new SeedFaults([{ file, message: 'expected text in UTF-8, got other bytes: save the file as UTF-8' }]);
  }
}
