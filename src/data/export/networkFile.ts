import { MultiDirectedGraph, MultiUndirectedGraph } from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import { plain, type Attributes } from './network.ts';

/** A node of a computed network, as files show it. */
export interface FileNode {
  readonly id: string;
  readonly label: string;
  /** What colours it in a drawing. */
  readonly group: string | number;
  /** How large it is drawn. */
  readonly size: number;
  readonly attributes: Attributes;
}

/** A tie of a computed network, as files show it. */
export interface FileTie {
  readonly source: string;
  readonly target: string;
  /** With its sign, where it has one. */
  readonly weight: number;
  readonly attributes: Attributes;
}

/** A computed network, before it is written in some format. */
export interface NetworkFile {
  readonly type: 'directed' | 'undirected';
  readonly nodes: readonly FileNode[];
  readonly ties: readonly FileTie[];
  /** Of a network of two kinds of node: those of the kind at which ties end. */
  readonly columns?: ReadonlySet<string>;
  /** What it was computed with and what to mind, a line each. */
  readonly about: readonly string[];
}

/** The ties that can be drawn: Gephi shows no negative weight and fails on zero. */
export const drawnTies = ({ ties }: NetworkFile): readonly FileTie[] => ties.filter(({ weight }) => weight !== 0);

/** A network as programs draw it: each tie with its absolute weight, those of weight 0 left out. */
export function drawnGraph(file: NetworkFile): AbstractGraph<Attributes, Attributes> {
  const graph =
    file.type === 'directed'
      ? new MultiDirectedGraph<Attributes, Attributes>()
      : new MultiUndirectedGraph<Attributes, Attributes>();
  graph.replaceAttributes({ creator: 'Debate Graph', description: plain(file.about.join('\n')) });
  for (const { id, label, attributes } of file.nodes)
    graph.addNode(id, { label: plain(label), ...plainAttributes(attributes) });
  drawnTies(file).forEach(({ source, target, weight, attributes }, index) => {
    graph.addEdgeWithKey(String(index), source, target, {
      weight: Math.abs(weight),
      ...plainAttributes(attributes),
    });
  });
  return graph;
}

const plainAttributes = (attributes: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
  );
