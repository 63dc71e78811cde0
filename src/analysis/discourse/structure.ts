import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import pageRankModule from 'graphology-metrics/centrality/pagerank.js';
import { seededRandom } from './random.ts';
import type { DiscourseTie } from './ties.ts';

/** What the shape of a network says of its nodes. */
export interface Structure {
  readonly communities: Readonly<Record<string, number>>;
  /** Null where the network has no positive tie. */
  readonly modularity: number | null;
  readonly betweenness: Readonly<Record<string, number>>;
  /** Null where the network has no positive tie. */
  readonly pageRank: Readonly<Record<string, number>> | null;
  /** Nodes on the shortest ways between others, those on most of them first. */
  readonly brokers: readonly Broker[];
}

/** A node that connects others: whom it is tied to, by their communities. */
export interface Broker {
  readonly node: string;
  readonly betweenness: number;
  readonly reached: readonly { readonly community: number; readonly nodes: readonly string[] }[];
}

/** How many brokers are told at most. */
export const mostBrokers = 100;

// CommonJS modules: their types promise a default export, which Node hands over as the module itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweennessCentrality = betweennessModule as unknown as typeof betweennessModule.default;

const pageRank = pageRankModule as unknown as typeof pageRankModule.default;

const seed = 1;

/**
 * Communities by Louvain's method with their modularity, on the positive ties of a subtract network by weight; and
 * betweenness on the same ties, each counting the same, as a share of all pairs of other nodes; and PageRank (Brin and
 * Page, 1998) by weight with a damping of 0.85, which sums to 1. Communities are numbered
 * from 1 by the first id in each; a node without a positive tie is a community of its own.
 */
export function structureOf(nodes: readonly string[], subtract: readonly DiscourseTie[]): Structure {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (const node of nodes) graph.addNode(node);
  for (const { source, target, weight } of subtract) if (weight > 0) graph.addEdge(source, target, { weight });
  if (graph.size === 0)
    return {
      communities: Object.fromEntries(nodes.map((node, index) => [node, index + 1])),
      modularity: null,
      betweenness: Object.fromEntries(nodes.map((node) => [node, 0])),
      pageRank: null,
      brokers: [],
    };
  const found = louvain.detailed(graph, { rng: seededRandom(seed) });
  const communities = numbered(nodes, found.communities);
  const betweenness = betweennessCentrality(graph, { getEdgeWeight: null });
  return {
    communities,
    modularity: found.modularity,
    betweenness,
    pageRank: pageRank(graph, { getEdgeWeight: 'weight', maxIterations: 1_000, tolerance: 1e-9 }),
    brokers: nodes
      .filter((node) => (betweenness[node] ?? 0) > 0)
      .sort((one, other) => (betweenness[other] ?? 0) - (betweenness[one] ?? 0))
      .slice(0, mostBrokers)
      .map((node) => brokerOf(node, betweenness[node] ?? 0, graph.neighbors(node), communities)),
  };
}

function brokerOf(
  node: string,
  betweenness: number,
  neighbours: readonly string[],
  communities: Readonly<Record<string, number>>,
): Broker {
  const reached = new Map<number, string[]>();
  for (const neighbour of [...neighbours].sort()) {
    const community = communities[neighbour] ?? 0;
    reached.set(community, [...(reached.get(community) ?? []), neighbour]);
  }
  const inOrder = [...reached].sort(([one], [other]) => one - other);
  return { node, betweenness, reached: inOrder.map(([community, nodes]) => ({ community, nodes })) };
}

function numbered(nodes: readonly string[], communities: Readonly<Record<string, number>>): Record<string, number> {
  const numbers = new Map<number | undefined, number>();
  return Object.fromEntries(
    nodes.map((node) => {
      const number = numbers.get(communities[node]) ?? numbers.size + 1;
      numbers.set(communities[node], number);
      return [node, number];
    }),
  );
}
