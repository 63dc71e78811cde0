import { createHash } from 'node:crypto';
import type { GraphRecords } from './graphRecords.ts';

/** The form in which this version writes a graph; a change that queries depend on makes it a new one. */
export const graphFormat = 2;

/** The digest of a dossier as the graph holds it: equal for equal records, however their files are laid out. */
export function digestOf({ dossier, nodes, ties }: GraphRecords): string {
  const hash = createHash('sha256').update(canonical([graphFormat, dossier]));
  const lines = [...nodes, ...ties].map(canonical).sort();
  for (const line of lines) hash.update(`\n${line}`);
  return hash.digest('hex');
}

/** A value as JSON with its keys in order, so that equal values give equal texts. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((inner) => canonical(inner ?? null)).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  // A replacer that sorts the keys takes twice as long, and large dossiers have a million of these.
  const members = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`);
  return `{${members.join(',')}}`;
}
