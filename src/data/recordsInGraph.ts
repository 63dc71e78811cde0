import type { Graph } from '../graph/port.ts';
import { citationRecords } from './citationRecords.ts';
import { citationsOf } from './dossierRecord.ts';
import { countOurs, readOthers, readOthersAmong } from './importTexts.ts';
import { inBatches } from './inBatches.ts';
import type { Dossier } from './loadDossiers.ts';

/** Of a graph with more records than this, only those are read that the files name. */
export const mostReadWhole = 20_000;

/** What is asked for of the graph that files are loaded into. */
export interface GraphQuestion {
  /** The dossiers whose records do not count, since their files are at hand. */
  readonly except: readonly string[];
  /** Loads the files as if the graph were empty; asked only of a large graph. */
  readonly load: () => Promise<readonly Dossier[]>;
}

/**
 * The dossier of every record in the graph, by its id: of all records, by which a misspelt id can be mended, or, where
 * they are many, of those that the files name.
 */
export async function recordsInGraph(graph: Graph, { except, load }: GraphQuestion): Promise<Map<string, string>> {
  const [[count] = []] = await graph.run(countOurs);
  if (Number(count) <= mostReadWhole) return new Map((await graph.run(readOthers, { except })) as [string, string][]);
  const found = new Map<string, string>();
  for (const ids of inBatches(idsIn(await load())))
    for (const [id, dossier] of (await graph.run(readOthersAmong, { ids, except })) as [string, string][])
      found.set(id, dossier);
  return found;
}

/** Every id that dossiers give or refer to. */
function idsIn(dossiers: readonly Dossier[]): string[] {
  const ids = new Set<string>();
  for (const { records } of dossiers) {
    for (const record of records) {
      ids.add(record.id);
      for (const tie of Object.values(record.ties).flat()) ids.add(tie.to);
      for (const { source } of citationsOf(record)) ids.add(source);
    }
    for (const { id } of citationRecords(records)) ids.add(id);
  }
  return [...ids];
}
