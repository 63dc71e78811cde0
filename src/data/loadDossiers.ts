import { checkCitations, checkOmissions } from './checkCitations.ts';
import { checkIds } from './checkIds.ts';
import { checkReferences, checkSymmetry } from './checkReferences.ts';
import { checkRules } from './checkRules.ts';
import { definitionOfId } from './definitions.ts';
import type { DossierRecord } from './dossierRecord.ts';
import { findSeedFiles, type DossierPath } from './findSeedFiles.ts';
import { groupBy } from './groupBy.ts';
import type { Problem } from './problem.ts';
import { givenIds, readRecords } from './readRecords.ts';
import { readSeedFile, type SeedFile } from './seedFile.ts';

/** A dossier as its files tell it, before it takes the form of a graph. */
export interface Dossier {
  readonly name: string;
  readonly records: readonly DossierRecord[];
}

/** Dossiers, and everything that is wrong with their files; with a single problem none should be used. */
export interface LoadedDossiers {
  readonly dossiers: readonly Dossier[];
  readonly problems: readonly Problem[];
}

/** Reads dossiers in order: each may refer to the records of those before it, and of those that a graph already holds. */
export async function loadDossiers(
  paths: readonly DossierPath[],
  inGraph: ReadonlyMap<string, string> = new Map(),
): Promise<LoadedDossiers> {
  const dossiers: Dossier[] = [];
  const problems: Problem[] = [];
  const elsewhere = new Map(inGraph);
  const names = new Set<string>();
  for (const path of paths) {
    if (names.has(path.name)) {
      problems.push({
        file: path.path,
        message: `expected dossiers of different names, got "${path.name}" again: rename it`,
      });
      continue;
    }
    names.add(path.name);
    const files = await readFiles(path);
    problems.push(...files.problems);
    const { records, problems: wrong } = readDossier(files.read, elsewhere);
    problems.push(...wrong);
    dossiers.push({ name: path.name, records });
    for (const { id } of records) elsewhere.set(id, path.name);
  }
  return { dossiers, problems };
}

async function readFiles(path: DossierPath): Promise<{ read: SeedFile[]; problems: Problem[] }> {
  const read: SeedFile[] = [];
  const problems: Problem[] = [];
  for (const found of await findSeedFiles(path)) {
    const file = typeof found === 'string' ? await readSeedFile(found, found) : [found];
    if (Array.isArray(file)) problems.push(...file);
    else read.push(file);
  }
  return { read, problems };
}

/** Reads the files of one dossier and checks them as a whole. */
export function readDossier(files: readonly SeedFile[], elsewhere: ReadonlyMap<string, string>) {
  const ids = new Set([...elsewhere.keys(), ...files.flatMap((file) => [...givenIds(file)].map(({ id }) => id))]);
  const byType = groupBy(ids, (id) => definitionOfId(id)?.type);
  const known = (types: readonly string[]) => types.flatMap((type) => byType.get(type) ?? []);
  const read = files.map((file) => readRecords(file, known));
  const records = read.flatMap((each) => each.records);
  const problems = [
    ...read.flatMap((each) => each.problems),
    ...checkIds(records, (id) => elsewhere.get(id)),
    ...checkReferences(records, (id) => ids.has(id), known),
    ...checkSymmetry(records),
    ...checkRules(records),
    ...checkCitations(records),
    ...checkOmissions(records),
  ];
  return { records, problems: inOrder(problems) };
}

const inOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) => compare(a.file, b.file) || compare(a.line ?? 0, b.line ?? 0) || compare(a.column ?? 0, b.column ?? 0),
  );

const compare = <T>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
