import { records } from '../concepts/records.ts';
import type { Graph, Run } from '../graph/port.ts';
import type { Changes } from './changesOf.ts';
import { countRows, type OnProgress } from './countRows.ts';
import { graphFormat } from './digestOf.ts';
import { dossierMetas, layoutDigest, metaOf, type DossierMeta } from './dossierMetas.ts';
import { graphLayout } from './graphLayout.ts';
import type { GraphRecords } from './graphRecords.ts';
import { allChanges, importPlan } from './importPlan.ts';
import { ImportRefused } from './ImportRefused.ts';
import { takeLock, writeMeta } from './importTexts.ts';
import { reasonsAgainst } from './reasonsAgainst.ts';
import { rebuild } from './rebuild.ts';
import { sizeOf, writeChanges } from './writeChanges.ts';

/** How dossiers are imported. */
export interface ImportOptions {
  /** Tells what would be written, and writes nothing. */
  readonly dryRun?: boolean;
  /** Writes whatever differs even if a dossier seems unchanged, and drops what another format wrote. */
  readonly replace?: boolean;
  readonly onProgress?: OnProgress;
}

/** What an import did to one dossier. */
export interface ImportReport {
  readonly dossier: string;
  readonly records: number;
  readonly ties: number;
  /** How many records and ties were written, because they were new or different. */
  readonly written: number;
  readonly removed: number;
}

/**
 * Makes the graph hold the given dossiers as they are now, all of them or, where one cannot be, none: then it throws
 * `ImportRefused`. Dossiers that have not changed cost one read. Data that is not ours is left alone.
 */
export async function importDossiers(
  graph: Graph,
  dossiers: readonly GraphRecords[],
  options: ImportOptions = {},
): Promise<ImportReport[]> {
  const wanted = dossiers.map((dossier) => ({ dossier, meta: metaOf(dossier) }));
  const known = await dossierMetas(graph.run, options);
  if (options.replace !== true && wanted.every(isIn(known))) return dossiers.map((dossier) => reportOf(dossier));
  if (options.dryRun === true) return importAll(graph.run, wanted, options);
  // Making sure of a hundred constraints and indexes takes a server a second.
  if (!known.some(({ layout }) => layout === layoutDigest)) await graph.prepare(graphLayout(records));
  return graph.transaction(async (run) => {
    await run(takeLock, { now: new Date().toISOString() });
    return importAll(run, wanted, options);
  });
}

interface Wanted {
  readonly dossier: GraphRecords;
  readonly meta: ReturnType<typeof metaOf>;
}

async function importAll(run: Run, wanted: readonly Wanted[], options: ImportOptions): Promise<ImportReport[]> {
  const { dryRun = false, replace = false, onProgress } = options;
  const known = await dossierMetas(run, options);
  const anew = known.some(({ format }) => format !== graphFormat);
  if (anew && !dryRun) await rebuild(run);
  const different = wanted.filter((each) => replace || !isIn(known)(each));
  const held = anew ? nothing : run;
  const dossiers = different.map(({ dossier }) => dossier);
  const total = dossiers.reduce((sum, { nodes }) => sum + nodes.length, 0);
  const onCompared = countRows('compared', total, onProgress);
  const plan = await importPlan(held, dossiers);
  const reasons = await reasonsAgainst(held, plan, onCompared);
  if (reasons.length > 0) throw new ImportRefused(reasons);
  if (!dryRun) {
    const all = allChanges(plan);
    await writeChanges(run, all, countRows('written', sizeOf(all), onProgress));
    for (const { meta } of different) await run(writeMeta, { meta });
  }
  const changes = new Map(plan.steps.map((step) => [step.dossier, step.changes]));
  return wanted.map(({ dossier }) => reportOf(dossier, changes.get(dossier)));
}

const isIn =
  (known: readonly DossierMeta[]) =>
  ({ meta }: Wanted): boolean =>
    known.some(
      ({ dossier, digest, layout }) => dossier === meta.dossier && digest === meta.digest && layout === meta.layout,
    );

/** A graph that is about to be emptied. */
const nothing: Run = () => Promise.resolve([]);

const reportOf = ({ dossier, nodes, ties }: GraphRecords, changes?: Changes): ImportReport => ({
  dossier,
  records: nodes.length,
  ties: ties.length,
  written: changes === undefined ? 0 : changes.nodes.length + changes.ties.length,
  removed: changes === undefined ? 0 : changes.removedNodes.length + changes.removedTies.length,
});
