import { csv } from './csv.ts';
import { ExportRefused } from './exportFormat.ts';
import type { NetworkFile } from './networkFile.ts';

const cellsForOne = 20;

/** The rows and columns of a network's matrix, and what stands in it; the weights keep their signs. */
export interface Matrix {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A network as a matrix: of all nodes, or of a network of two kinds of one kind by the other. */
export function matrixOf({ nodes, ties, columns, type }: NetworkFile): Matrix {
  const ids = nodes.map(({ id }) => id);
  const cells = new Map<string, Map<string, number>>(ids.map((id) => [id, new Map()]));
  const add = (row: string, column: string, weight: number): void => {
    const cell = cells.get(row);
    cell?.set(column, (cell.get(column) ?? 0) + weight);
  };
  for (const { source, target, weight } of ties) {
    add(source, target, weight);
    if (type === 'undirected' && columns === undefined && source !== target) add(target, source, weight);
  }
  if (columns === undefined) return { rows: ids, columns: ids, cells };
  return { rows: ids.filter((id) => !columns.has(id)), columns: ids.filter((id) => columns.has(id)), cells };
}

/** A network as a matrix in CSV, its nodes by their ids, row by row; what is not tied is 0. */
export function matrixCsv(file: NetworkFile, limit: number): Iterable<string> {
  const { rows, columns, cells } = matrixOf(file);
  const most = limit * cellsForOne;
  if (rows.length * columns.length > most)
    throw new ExportRefused(
      'BAD_USER_INPUT',
      `expected a matrix of at most ${most} cells, got ${rows.length} rows of ${columns.length}: ask for a list of edges, ` +
        'or write the matrix by the command line, which has no limit',
    );
  return csv(
    ['', ...columns],
    rows.map((row) => [row, ...columns.map((column) => cells.get(row)?.get(column) ?? 0)]),
  );
}
