import type { Run } from '../graph/port.ts';
import { changesOf, keyOf, type Changes } from './changesOf.ts';
import type { GraphRecords } from './graphRecords.ts';

/** What an import is about to do, dossier by dossier, before any of it is done. */
export interface ImportPlan {
  readonly steps: readonly { readonly dossier: GraphRecords; readonly changes: Changes }[];
  /** The dossier by the id of every record that will be there because of this import. */
  readonly planned: ReadonlyMap<string, string>;
  /** Whether a dossier is about to lose a record. */
  loses(dossier: string, id: string): boolean;
  /** Whether a dossier is about to lose a tie between two records, whichever way it points. */
  loosens(dossier: string, tie: { relation: string; ends: readonly [string, string] }): boolean;
}

/** Plans an import of dossiers that are written together. */
export async function importPlan(run: Run, dossiers: readonly GraphRecords[]): Promise<ImportPlan> {
  const steps: { dossier: GraphRecords; changes: Changes }[] = [];
  for (const dossier of dossiers) steps.push({ dossier, changes: await changesOf(run, dossier) });
  const lost = new Map(steps.map(({ dossier, changes }) => [dossier.dossier, new Set(changes.removedNodes)]));
  const loosened = new Map(
    steps.map(({ dossier, changes }) => [dossier.dossier, new Set(changes.removedTies.map(keyOf))]),
  );
  return {
    steps,
    planned: new Map(dossiers.flatMap(({ dossier, nodes }) => nodes.map(({ id }) => [id, dossier]))),
    loses: (dossier, id) => lost.get(dossier)?.has(id) === true,
    loosens: (dossier, { relation, ends: [from, to] }) => {
      const keys = [keyOf({ from, relation, to }), keyOf({ from: to, relation, to: from })];
      return keys.some((key) => loosened.get(dossier)?.has(key) === true);
    },
  };
}

/** All changes of a plan as one, since the ties of one dossier may need the records of another. */
export const allChanges = ({ steps }: ImportPlan): Changes => ({
  nodes: steps.flatMap(({ changes }) => changes.nodes),
  added: steps.flatMap(({ changes }) => changes.added),
  ties: steps.flatMap(({ changes }) => changes.ties),
  removedNodes: steps.flatMap(({ changes }) => changes.removedNodes),
  removedTies: steps.flatMap(({ changes }) => changes.removedTies),
});
