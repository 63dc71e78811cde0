import { relationPrefix } from '../../engine/record.ts';
import type { Properties } from '../propertiesOf.ts';
import { csv, type Cell } from './csv.ts';
import type { GraphContent } from './graphContent.ts';
import { labelOf, tellingProperties } from './labelOf.ts';

/** The records of the graph as rows, a column for each property that any of them has. */
export function nodesCsv({ nodes }: GraphContent): Iterable<string> {
  const told = nodes.map((node) => ({ node, properties: tellingProperties(node.properties) }));
  const names = new Set(told.flatMap(({ properties }) => Object.keys(properties)));
  const columns = [...names].filter((name) => name !== 'id').sort();
  return csv(
    ['id', 'type', 'label', ...columns],
    told.map(({ node, properties }) => [
      node.id,
      node.type,
      labelOf(node),
      ...columns.map((name) => cellOf(properties[name])),
    ]),
  );
}

/** The ties of the graph as rows, which Gephi, Flourish and R read as a list of edges. */
export function edgesCsv({ ties }: GraphContent): Iterable<string> {
  return csv(
    ['source', 'target', 'relation', 'value', 'position', 'citations', 'dossier'],
    ties.map(({ from, relation, to, properties }) => [
      from,
      to,
      relation.slice(relationPrefix.length),
      1,
      ...['position', 'citations', 'dossier'].map((name) => cellOf(properties[name])),
    ]),
  );
}

const cellOf = (value: Properties[string] | undefined): Cell => (typeof value === 'object' ? value.join(' | ') : value);
