import { citing } from '../../engine/record.ts';
import type { Properties } from '../propertiesOf.ts';
import type { ContentNode, ContentTie, GraphContent } from './graphContent.ts';

/** Ways through the records and ties of a graph. */
export interface ContentIndex {
  node(id: string): ContentNode | undefined;
  /** The ties of a kind that begin at a record, in their order. */
  from(id: string, relation: string): readonly ContentTie[];
  /** The ties of a kind that end at a record. */
  into(id: string, relation: string): readonly ContentTie[];
  /** The cited spans of a record, in their order. */
  citations(id: string): readonly string[];
}

/** Indexes records and ties by their ends. */
export function contentIndex({ nodes, ties }: GraphContent): ContentIndex {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const [from, into] = [new Map<string, ContentTie[]>(), new Map<string, ContentTie[]>()];
  for (const tie of ties) {
    add(from, `${tie.from} ${tie.relation}`, tie);
    add(into, `${tie.to} ${tie.relation}`, tie);
  }
  const index: ContentIndex = {
    node: (id) => byId.get(id),
    from: (id, relation) => from.get(`${id} ${relation}`) ?? [],
    into: (id, relation) => into.get(`${id} ${relation}`) ?? [],
    citations: (id) => index.from(id, citing.relation).map(({ to }) => to),
  };
  return index;
}

function add(map: Map<string, ContentTie[]>, key: string, tie: ContentTie): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [tie]);
  else list.push(tie);
}

/** Where a tie stands among its siblings. */
export const positionOf = ({ properties }: { properties: Properties }): number => Number(properties['position'] ?? 0);
