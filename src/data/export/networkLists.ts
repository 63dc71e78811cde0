import { csv } from './csv.ts';
import { drawnTies, type NetworkFile } from './networkFile.ts';

/** The nodes of a network as rows that begin as Flourish's points do: id, group, size. */
export function networkNodesCsv({ nodes }: NetworkFile): Iterable<string> {
  const columns = columnsOf(nodes);
  return csv(
    ['id', 'group', 'size', 'label', ...columns],
    nodes.map(({ id, group, size, label, attributes }) => [
      id,
      group,
      size,
      label,
      ...columns.map((name) => attributes[name]),
    ]),
  );
}

/** The ties of a network as rows that begin as Flourish's links do: source, target, value. */
export function networkEdgesCsv(file: NetworkFile): Iterable<string> {
  const ties = drawnTies(file);
  const columns = columnsOf(ties);
  return csv(
    ['source', 'target', 'value', ...columns],
    ties.map(({ source, target, weight, attributes }) => [
      source,
      target,
      Math.abs(weight),
      ...columns.map((name) => attributes[name]),
    ]),
  );
}

const columnsOf = (all: readonly { readonly attributes: object }[]): string[] => [
  ...new Set(all.flatMap(({ attributes }) => Object.keys(attributes))),
];
