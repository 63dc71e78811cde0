import type { NetworkFile } from './networkFile.ts';
import { matrixOf } from './networkMatrix.ts';

/**
 * A network in UCINET's DL language, as a list of edges between numbered labels, with signed weights; of two kinds of
 * node as rows and columns. Labels are ids, which need no quotes.
 */
export function* dl(file: NetworkFile): Generator<string> {
  const { rows, columns, cells } = matrixOf(file);
  const places = new Map(columns.map((id, index) => [id, index + 1]));
  if (file.columns === undefined) {
    yield `dl n=${rows.length}\nformat=edgelist1\nlabels:\n`;
    yield* rows.map((id) => `${id}\n`);
  } else {
    yield `dl nr=${rows.length} nc=${columns.length}\nformat=edgelist2\nrow labels:\n`;
    yield* rows.map((id) => `${id}\n`);
    yield 'column labels:\n';
    yield* columns.map((id) => `${id}\n`);
  }
  yield 'data:\n';
  for (const [index, row] of rows.entries())
    for (const [column, weight] of cells.get(row) ?? [])
      if (weight !== 0) yield `${index + 1} ${places.get(column) ?? 0} ${weight}\n`;
}
