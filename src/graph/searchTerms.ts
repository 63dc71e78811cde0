import { GraphError } from './GraphError.ts';
import { layoutEntry, type LayoutEntry } from './layoutNames.ts';
import type { Row, TermSearch } from './port.ts';

/** A search with its names checked, its terms as one text, and the RETURN clause that gives its rows as one. */
export interface CheckedSearch {
  readonly entries: readonly (LayoutEntry & { readonly limit: number })[];
  readonly words: string;
  readonly returning: string;
}

/** Checks a search; throws QUERY for a term with anything but letters and digits, which an engine might take for syntax. */
export function checkedSearch({ labels, property, terms, returns }: TermSearch): CheckedSearch {
  const entries = labels.map(({ label, limit }) => ({ ...layoutEntry({ label, property }), limit }));
  const odd = terms.find((term) => !asciiTerm.test(term) && !anyTerm.test(term));
  if (odd !== undefined)
    throw new GraphError('QUERY', `expected a term of two or more letters and digits, but got ${JSON.stringify(odd)}`);
  return { entries, words: terms.join(' '), returning: returningOf(returns) };
}

const anyTerm = /^[\p{L}\p{N}]{2,}$/u;
/** The same in ASCII, where it is found faster. */
const asciiTerm = /^[A-Za-z0-9]{2,}$/;

function returningOf(returns: readonly string[]): string {
  const known = clauses.get(returns);
  if (known !== undefined) return known;
  const columns = returns.map((name) => `n.${layoutEntry({ label: 'n', property: name }).property}`);
  const clause = `RETURN collect([${columns.join(', ')}]) AS rows`;
  clauses.set(returns, clause);
  return clause;
}

/** The clauses of the lists that are asked for again and again. */
const clauses = new WeakMap<readonly string[], string>();

/** The rows that came as one. */
export const rowsInOne = ([one]: readonly Row[]): Row[] => [...((one?.[0] ?? []) as readonly Row[])];
