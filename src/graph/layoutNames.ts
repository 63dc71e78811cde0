import { GraphError } from './GraphError.ts';
import type { GraphLayout } from './port.ts';

/** One label and property of a layout, with the names that its constraint and index get. */
export interface LayoutEntry {
  readonly label: string;
  readonly property: string;
  readonly constraint: string;
  readonly index: string;
  readonly search: string;
}

/** The entries of a layout, named the same on every engine; throws QUERY for a name that is no plain word. */
export function layoutNames(layout: GraphLayout): Readonly<Record<'unique' | 'indexes' | 'searches', LayoutEntry[]>> {
  const { unique, indexes, searches = [] } = layout;
  return { unique: unique.map(layoutEntry), indexes: indexes.map(layoutEntry), searches: searches.map(layoutEntry) };
}

/** One label and property with the names that belong to it. */
export function layoutEntry({ label, property }: { label: string; property: string }): LayoutEntry {
  for (const name of [label, property]) {
    if (/^[A-Za-z][A-Za-z0-9_]*$/.test(name)) continue;
    throw new GraphError(
      'QUERY',
      `expected a label or property of letters, digits and _, but got ${JSON.stringify(name)}`,
    );
  }
  const name = `${label}_${property}`.toLowerCase();
  return { label, property, constraint: `${name}_unique`, index: `${name}_index`, search: `${name}_search` };
}
