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
export const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
