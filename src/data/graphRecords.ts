import { citing, type RecordDefinition } from '../engine/record.ts';
import { citationId, citationRecords } from './citationRecords.ts';
import type { DossierRecord, GivenTie } from './dossierRecord.ts';
import type { Dossier } from './loadDossiers.ts';
import { propertiesOf, type Properties } from './propertiesOf.ts';
import { searchProperties } from './searchProperties.ts';

/** A record as the graph holds it. */
export interface GraphNode {
  readonly id: string;
  readonly type: string;
  readonly labels: readonly string[];
  readonly properties: Properties;
}

/** A tie as the graph holds it, between two records' ids. */
export interface GraphTie {
  readonly relation: string;
  readonly from: string;
  readonly to: string;
  readonly properties: Properties;
}

/** A dossier as the graph holds it. Ties may lead to records of other dossiers. */
export interface GraphRecords {
  readonly dossier: string;
  readonly nodes: readonly GraphNode[];
  readonly ties: readonly GraphTie[];
}

/** The label that every node of ours bears, and no other. */
export const nodeLabel = 'DebateNode';

/** The labels of a type's nodes. */
export const labelsOf = ({ type, interfaces, cites }: RecordDefinition): string[] => [
  nodeLabel,
  `Debate${type}`,
  ...interfaces.map((name) => `Debate${name}`),
  ...(cites ? ['DebateFact'] : []),
];

/** Turns a dossier into nodes and ties. Nothing that its files tell is lost. */
export function graphRecords({ name: dossier, records, citedBefore }: Dossier): GraphRecords {
  const all = [...records, ...citationRecords(records).filter(({ id }) => !citedBefore.has(id))];
  const ties = new Map<string, GraphTie>();
  for (const tie of all.flatMap((record) => tiesOf(record, dossier))) {
    const key = JSON.stringify([tie.from, tie.relation, tie.to]);
    // Two records may both name a tie that reads the same from either end.
    if (!ties.has(key)) ties.set(key, tie);
  }
  const fragments = fragmentsOf(all);
  const nodes = all.map((record) => {
    const { id, definition, given } = record;
    const found = searchProperties(record, fragments.get(id) ?? []);
    const properties = { id, dossier, ...propertiesOf(definition, given), ...found };
    return { id, type: definition.type, labels: labelsOf(definition), properties };
  });
  return { dossier, nodes, ties: [...ties.values()] };
}

/** The words that each statement quotes inside it, in their order. */
function fragmentsOf(records: readonly DossierRecord[]): Map<string, string[]> {
  const fragments = new Map<string, string[]>();
  const quoted = records.filter(({ definition }) => definition.type === 'QuotedFragment');
  for (const { given, ties } of quoted.sort((a, b) => Number(a.given['order']) - Number(b.given['order'])))
    for (const { to } of ties['statement'] ?? [])
      fragments.set(to, [...(fragments.get(to) ?? []), String(given['text'])]);
  return fragments;
}

function tiesOf({ id, definition, ties, citations }: DossierRecord, dossier: string): GraphTie[] {
  const links = Object.entries(definition.links).flatMap(([name, { relation, symmetric, cited }]) =>
    (ties[name] ?? []).map((tie, index) => ({
      relation,
      ...(symmetric && tie.to < id ? { from: tie.to, to: id } : { from: id, to: tie.to }),
      properties: { dossier, position: tie.position ?? index, ...(cited ? { citations: citationIds(tie) } : {}) },
    })),
  );
  // What carries a cited tie carries a part of the record, so that nothing a record says lacks its citation.
  const carried = Object.values(ties).flatMap((each) => each.flatMap(citationIds));
  const cites = [...new Set([...citations.map(citationId), ...carried])].map((to, position) => ({
    relation: citing.relation,
    from: id,
    to,
    properties: { dossier, position },
  }));
  return [...links, ...cites];
}

const citationIds = ({ citations = [] }: GivenTie): string[] => citations.map(citationId);
