import { searchable, termsProperty } from '../concepts/searchable.ts';
import { labelOf } from '../engine/catalogue.ts';
import type { RecordDefinition } from '../engine/record.ts';
import type { ValueDefinition } from '../engine/values.ts';
import type { GraphLayout } from '../graph/port.ts';
import { nodeLabel } from './graphRecords.ts';

/** What the graph must keep unique, and what it can look up or sort quickly, so that the records can be asked for. */
export function graphLayout(records: readonly RecordDefinition[]): GraphLayout {
  const unique = [nodeLabel, ...records.map(({ type }) => labelOf(type))].map((label) => ({ label, property: 'id' }));
  return {
    unique: [...unique, { label: 'DebateMeta', property: 'dossier' }, { label: 'DebateLock', property: 'id' }],
    indexes: [
      { label: nodeLabel, property: 'dossier' },
      ...records.flatMap(({ type, values, orders }) =>
        [...new Set(indexed(values, orders))].map((property) => ({ label: labelOf(type), property })),
      ),
    ],
    searches: searchable.map(({ type }) => ({ label: labelOf(type), property: termsProperty })),
  };
}

/** What lists are sorted by, and closed words and presences, which filters ask for most. */
function indexed(
  values: Readonly<Record<string, ValueDefinition>>,
  orders: Readonly<Record<string, string>>,
): string[] {
  const sorted = Object.values(orders).flatMap((name) => {
    const kind = values[name]?.kind;
    if (kind === 'text') return [`${name}ZhKey`, `${name}EnKey`];
    return kind === 'date' ? [`${name}Earliest`, `${name}Latest`] : [name];
  });
  const asked = Object.entries(values).flatMap(([name, { kind, presence }]) => {
    if (presence !== undefined) return [presence];
    return kind === 'enum' ? [name] : kind === 'date' ? [`${name}Earliest`, `${name}Latest`] : [];
  });
  return [...sorted, ...asked];
}
