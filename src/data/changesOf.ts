import type { Run } from '../graph/port.ts';
import { canonical } from './digestOf.ts';
import type { GraphNode, GraphRecords, GraphTie } from './graphRecords.ts';
import { readNodes, readTies } from './importTexts.ts';
import type { Properties } from './propertiesOf.ts';

/** What must be written and removed, so that the graph holds a dossier and nothing more of it. */
export interface Changes {
  readonly nodes: readonly GraphNode[];
  /** The nodes to write that the graph does not have yet. */
  readonly added: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
  readonly removedNodes: readonly string[];
  readonly removedTies: readonly GraphTie[];
}

/** Compares a dossier with what the graph holds of it. */
export async function changesOf(run: Run, { dossier, nodes, ties }: GraphRecords): Promise<Changes> {
  const heldNodes = new Map<string, Properties>();
  for (const [id, properties] of await run(readNodes, { dossier }))
    heldNodes.set(id as string, properties as Properties);
  const heldTies = new Map<string, GraphTie>();
  for (const row of await run(readTies, { dossier })) {
    const [from, relation, to, properties] = row as [string, string, string, Properties];
    const tie = { from, relation, to, properties };
    heldTies.set(keyOf(tie), tie);
  }
  const wantedNodes = new Set(nodes.map(({ id }) => id));
  const wantedTies = new Set(ties.map(keyOf));
  return {
    nodes: nodes.filter(({ id, properties }) => !same(heldNodes.get(id), properties)),
    added: nodes.filter(({ id }) => !heldNodes.has(id)),
    ties: ties.filter((tie) => !same(heldTies.get(keyOf(tie))?.properties, tie.properties)),
    removedNodes: [...heldNodes.keys()].filter((id) => !wantedNodes.has(id)),
    removedTies: [...heldTies].filter(([key]) => !wantedTies.has(key)).map(([, tie]) => tie),
  };
}

/** What tells a tie from all others. */
export const keyOf = ({ from, relation, to }: Omit<GraphTie, 'properties'>): string => `${from} ${relation} ${to}`;

const same = (held: Properties | undefined, wanted: Properties): boolean =>
  held !== undefined && canonical(held) === canonical(wanted);
