import { MultiDirectedGraph } from 'graphology';
import { relationPrefix } from '../../engine/record.ts';
import type { Properties } from '../propertiesOf.ts';
import type { GraphContent } from './graphContent.ts';
import { labelOf, tellingProperties } from './labelOf.ts';

/** What a node or a tie says, in values that every format knows. */
export type Attributes = Record<string, string | number | boolean>;

/** The graph as other programs draw and measure it: a node each record, and an edge of weight 1 each tie. */
export function network({ nodes, ties }: GraphContent): MultiDirectedGraph<Attributes, Attributes> {
  const graph = new MultiDirectedGraph<Attributes, Attributes>();
  for (const node of nodes) {
    graph.addNode(node.id, { label: plain(labelOf(node)), type: node.type, ...attributesOf(node.properties) });
  }
  ties.forEach(({ from, relation, to, properties }, index) => {
    const attributes = { weight: 1, relation: relation.slice(relationPrefix.length), ...attributesOf(properties) };
    graph.addEdgeWithKey(String(index), from, to, attributes);
  });
  return graph;
}

/** Names that the formats keep for themselves, or that stand elsewhere in a node. */
const renamed: Readonly<Record<string, string>> = {
  kind: 'kindOf',
  type: 'typeOf',
  label: 'labelOf',
  weight: 'weightOf',
};

/** Formats know no lists that all readers read alike, so the members of one are set apart by a bar. */
function attributesOf(properties: Properties): Attributes {
  const others = Object.entries(tellingProperties(properties)).filter(([name]) => name !== 'id');
  return Object.fromEntries(
    others.map(([name, value]) => [
      renamed[name] ?? name,
      typeof value === 'string' ? plain(value) : typeof value === 'object' ? plain(value.join(' | ')) : value,
    ]),
  );
}

/** A text without the characters that XML cannot hold, not even as references. */
export const plain = (text: string): string => text.replaceAll(/(?![\t\n\r])[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '\uFFFD');
