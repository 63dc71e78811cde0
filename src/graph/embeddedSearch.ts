import type { GrafeoDB } from '@grafeo-db/js';
import { embeddedError } from './embeddedErrors.ts';
import { layoutNames } from './layoutNames.ts';
import type { GraphLayout, Row, Run, TermSearch } from './port.ts';
import { checkedSearch, rowsInOne } from './searchTerms.ts';

/** Makes the embedded engine's text indexes, which take terms as they are: the caller decides what a term is. */
export async function indexTerms(database: GrafeoDB, layout: GraphLayout): Promise<void> {
  for (const { label, property } of layoutNames(layout).searches)
    await database.createTextIndex(label, property, { tokenizer: 'simple' });
}

/** Asks the embedded engine's text indexes. */
export async function embeddedSearch(database: GrafeoDB, search: TermSearch, run: Run): Promise<Row[]> {
  const { entries, words, returning } = checkedSearch(search);
  if (words === '') return [];
  const found: number[] = [];
  try {
    for (const { label, property, limit } of entries)
      for (const [node] of await database.textSearch(label, property, words, limit))
        if (node !== undefined) found.push(node);
  } catch (error) {
    throw embeddedError(error);
  }
  return found.length === 0 ? [] : rowsInOne(await run(`MATCH (n) WHERE id(n) IN $found ${returning}`, { found }));
}
