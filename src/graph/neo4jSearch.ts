import type { Row, Run, TermSearch } from './port.ts';
import { checkedSearch } from './searchTerms.ts';

/** Asks Neo4j's full-text indexes, whose best are the same as the embedded engine's: both rank by BM25. */
export async function neo4jSearch(run: Run, search: TermSearch): Promise<Row[]> {
  const { entries, words, returning } = checkedSearch(search);
  if (words === '') return [];
  const names = entries.map((entry) => entry.search);
  return run(
    'UNWIND $names AS name CALL db.index.fulltext.queryNodes(name, $words, {limit: $limit}) YIELD node AS n ' +
      returning,
    { names, words, limit: search.limit },
  );
}
