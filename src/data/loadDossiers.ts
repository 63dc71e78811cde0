import { citationRecords } from './citationRecords.ts';
import { checkCitations } from './checkCitations.ts';
import { checkIds } from './checkIds.ts';
import { checkReferences } from './checkReferences.ts';
import { checkRules } from './checkRules.ts';
import { checkSpans } from './checkSpans.ts';
import type { OnProgress } from './countRows.ts';
import { definitionOfId } from './definitions.ts';
import type { KnownIds } from './describeIssue.ts';
import type { DossierRecord } from './dossierRecord.ts';
import { findSeedFiles, type DossierPath } from './findSeedFiles.ts';
import { groupBy } from '../engine/groupBy.ts';
import { inOrder, type Problem } from './problem.ts';
import { givenIds, readRecords } from './readRecords.ts';
import { readSeedFile, type SeedFile } from './seedFile.ts';

/** A dossier as its files tell it. */
export interface Dossier {
  readonly name: string;
  readonly records: readonly DossierRecord[];
  /** The spans it cites that another dossier has cited before. */
  readonly citedBefore: ReadonlySet<string>;
}

/** Dossiers, and everything that is wrong with their files; with a single problem none should be used. */
export interface LoadedDossiers {
  readonly dossiers: readonly Dossier[];
  readonly problems: readonly Problem[];
}

/**
 * Reads dossiers in order: each may refer to the records of those before it, and to those that a graph already holds
 * (`inGraph`: the dossier by the record's id).
 */
export async function loadDossiers(
  paths: readonly DossierPath[],
  inGraph: ReadonlyMap<string, string> = new Map(),
  onProgress?: OnProgress,
): Promise<LoadedDossiers> {
  const dossiers: Dossier[] = [];
  const problems: Problem[] = [];
  const elsewhere = new Map(inGraph);
  for (const { name, path } of paths) {
    if (dossiers.some((dossier) => dossier.name === name)) {
      problems.push({ file: path, message: `expected dossiers of different names, got "${name}" again: rename it` });
      continue;
    }
    const { files, problems: unread } = await readFiles(path);
    const before = dossiers.flatMap(({ records }) => records);
    const { dossier, problems: wrong } = readDossier(name, files, { elsewhere, before, onProgress });
    problems.push(...inOrder([...unread, ...wrong]));
    dossiers.push(dossier);
    for (const { id } of [...dossier.records, ...citationRecords(dossier.records)]) {
      if (!elsewhere.has(id)) elsewhere.set(id, name);
    }
  }
  return { dossiers, problems };
}

async function readFiles(path: string): Promise<{ files: SeedFile[]; problems: Problem[] }> {
  const files: SeedFile[] = [];
  const problems: Problem[] = [];
  for (const found of await findSeedFiles(path)) {
    const file = typeof found === 'string' ? await readSeedFile(found) : [found];
    if (Array.isArray(file)) problems.push(...file);
    else files.push(file);
  }
  return { files, problems };
}

/** What else there is beside the dossier that is read. */
interface Surroundings {
  /** The dossier of every other record, by its id. */
  readonly elsewhere: ReadonlyMap<string, string>;
  /** The records of other dossiers whose files are at hand. */
  readonly before: readonly DossierRecord[];
  readonly onProgress?: OnProgress | undefined;
}

/** Reads the files of one dossier and checks them as a whole. */
export function readDossier(
  name: string,
  files: readonly SeedFile[],
  { elsewhere, before, onProgress }: Surroundings = { elsewhere: new Map(), before: [] },
): { dossier: Dossier; problems: Problem[] } {
  const ids = new Set([...elsewhere.keys(), ...files.flatMap((file) => [...givenIds(file)])]);
  const known = knownIds(ids);
  const read = files.map((file) => readRecords(file, known, onProgress));
  const records = read.flatMap((each) => each.records);
  const problems = [
    ...read.flatMap((each) => each.problems),
    ...checkIds(records, elsewhere),
    ...checkReferences(records, (id) => ids.has(id), known),
    ...checkRules(records),
    ...checkCitations(records, before),
    ...checkSpans(records, before),
  ];
  const citedBefore = new Set(
    citationRecords(records)
      .map(({ id }) => id)
      .filter((id) => elsewhere.has(id)),
  );
  return { dossier: { name, records, citedBefore }, problems };
}

/** Nobody reads the thousandth suggestion, and each one is compared with every id. */
const mostSuggestions = 500;

function knownIds(ids: Iterable<string>): KnownIds {
  const byType = groupBy(ids, (id) => definitionOfId(id)?.type);
  let asked = 0;
  return (types) => {
    asked += 1;
    return asked > mostSuggestions ? [] : types.flatMap((type) => byType.get(type) ?? []);
  };
}
