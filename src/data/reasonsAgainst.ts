import { records } from '../concepts/records.ts';
import type { Run, Value } from '../graph/port.ts';
import type { Changes } from './changesOf.ts';
import type { GraphRecords } from './graphRecords.ts';
import { groupBy } from '../engine/groupBy.ts';
import type { ImportPlan } from './importPlan.ts';
import { readHolds, readOwners, readSharedTies } from './importTexts.ts';
import { inBatches } from './inBatches.ts';
import { tiedByOthers } from './rebuild.ts';

/**
 * Why a plan cannot be carried out beside what the graph holds of others, each reason with what to do; tells of every
 * record that has been compared.
 */
export async function reasonsAgainst(
  run: Run,
  plan: ImportPlan,
  onCompared: (records: number) => void,
): Promise<string[]> {
  const reasons: string[] = [];
  for (const { dossier, changes } of plan.steps) {
    onCompared(dossier.nodes.length - changes.added.length);
    reasons.push(
      ...(await takenIds(run, plan, dossier, { changes, onCompared })),
      ...(await missingEnds(run, plan, dossier)),
      ...(await heldRecords(run, plan, dossier, changes)),
      ...(await sharedTies(run, plan, dossier, changes)),
    );
  }
  return reasons;
}

async function takenIds(
  run: Run,
  plan: ImportPlan,
  { dossier }: GraphRecords,
  { changes, onCompared }: { changes: Changes; onCompared: (records: number) => void },
): Promise<string[]> {
  const ids = changes.added.map(({ id }) => id);
  const rows = (await inParts(run, readOwners, { ids, dossier, onCompared })) as [string, string][];
  const inGraph = rows.filter(([id, other]) => !plan.loses(other, id));
  const planned = ids.flatMap((id): [string, string][] => {
    const other = plan.planned.get(id);
    return other === undefined || other === dossier ? [] : [[id, other]];
  });
  return [...inGraph, ...planned].map(
    ([id, other]) => `expected ${id} in one dossier, got it in ${other} and ${dossier}: list it in one of them`,
  );
}

async function missingEnds(run: Run, plan: ImportPlan, { dossier, ties }: GraphRecords): Promise<string[]> {
  const neighbours = groupBy(
    ties.flatMap(({ from, to }) => [
      { end: from, neighbour: to },
      { end: to, neighbour: from },
    ]),
    ({ end }) => end,
  );
  const elsewhere = [...neighbours.keys()].filter((id) => !plan.planned.has(id));
  const rows = (await inParts(run, readOwners, { ids: elsewhere, dossier })) as [string, string][];
  const there = new Set(rows.filter(([id, other]) => !plan.loses(other, id)).map(([id]) => id));
  return elsewhere
    .filter((id) => !there.has(id))
    .map((id) => {
      const referrer = neighbours.get(id)?.[0]?.neighbour ?? '';
      return `expected ${id} in the graph, since ${referrer} refers to it, found none: import it first`;
    });
}

async function heldRecords(run: Run, plan: ImportPlan, { dossier }: GraphRecords, changes: Changes): Promise<string[]> {
  const rows = await inParts(run, readHolds, { ids: changes.removedNodes, dossier });
  return (rows as [string, string, string | null, string | null][])
    .filter(
      ([id, relation, other, neighbour]) =>
        other === null || neighbour === null || !plan.loosens(other, { relation, ends: [id, neighbour] }),
    )
    .map(([id, , other, neighbour]) =>
      other === null || neighbour === null
        ? tiedByOthers(id)
        : `expected nothing at ${id}, which is to be removed, but ${neighbour} of ${other} refers to it: change that first`,
    );
}

const symmetric = new Set(
  records.flatMap(({ links }) => Object.values(links).flatMap((link) => (link.symmetric ? [link.relation] : []))),
);

async function sharedTies(run: Run, plan: ImportPlan, { dossier }: GraphRecords, changes: Changes): Promise<string[]> {
  const reasons: string[] = [];
  const ties = changes.ties.filter((tie) => symmetric.has(tie.relation));
  for (const [relation, group] of groupBy(ties, (tie) => tie.relation)) {
    for (const batch of inBatches(group)) {
      const rows = batch.map(({ from, to }) => ({ from, to }));
      const shared = (await run(readSharedTies(relation), { rows, dossier })) as [string, string, string][];
      for (const [from, to, other] of shared) {
        if (plan.loosens(other, { relation, ends: [from, to] })) continue;
        reasons.push(`expected the tie of ${from} and ${to} in one dossier, got it in ${other} and ${dossier}`);
      }
    }
  }
  return reasons;
}

interface Parts {
  readonly ids: readonly string[];
  readonly dossier: string;
  readonly onCompared?: (records: number) => void;
}

async function inParts(run: Run, cypher: string, { ids, dossier, onCompared }: Parts): Promise<unknown[]> {
  const rows: (readonly Value[])[] = [];
  for (const batch of inBatches(ids)) {
    rows.push(...(await run(cypher, { ids: batch, dossier })));
    onCompared?.(batch.length);
  }
  return rows;
}
