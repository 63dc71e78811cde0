import type { Row, Run, TermSearch } from './port.ts';
import { checkedSearch, rowsInOne } from './searchTerms.ts';

/** Asks Neo4j's full-text indexes, whose best are the same as the embedded engine's: both rank by BM25. */
export async function neo4jSearch(run: Run, search: TermSearch): Promise<Row[]> {
  const { entries, words, returning } = checkedSearch(search);
  if (words === '') return [];
  const indexes = entries.map((entry) => ({ name: entry.search, limit: entry.limit }));
  const rows = await run(
    'UNWIND $indexes AS index ' +
      `CALL db.index.fulltext.queryNodes(index.name, $words, {limit: index.limit}) YIELD node AS n ${returning}`,
    { indexes, words },
  );
  return rowsInOne(rows);
}
