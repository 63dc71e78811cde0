import { UndirectedGraph } from 'graphology';
import louvainModule from 'graphology-communities-louvain';
import betweennessModule from 'graphology-metrics/centrality/betweenness.js';
import { seededRandom } from './random.ts';
import type { DiscourseTie } from './ties.ts';

/** What the shape of a network says of its nodes. */
export interface Structure {
  readonly communities: Readonly<Record<string, number>>;
  /** Null where the network has no positive tie. */
  readonly modularity: number | null;
  readonly betweenness: Readonly<Record<string, number>>;
}

// CommonJS modules: their types promise a default export, which Node hands over as the module itself.
const louvain = louvainModule as unknown as typeof louvainModule.default;
const betweennessCentrality = betweennessModule as unknown as typeof betweennessModule.default;

const seed = 1;

/**
 * Communities by Louvain's method with their modularity, on the positive ties of a subtract network by weight; and
 * betweenness on the same ties, each counting the same, as a share of all pairs of other nodes. Communities are numbered
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
    };
  const found = louvain.detailed(graph, { rng: seededRandom(seed) });
  return {
    communities: numbered(nodes, found.communities),
    modularity: found.modularity,
    betweenness: betweennessCentrality(graph, { getEdgeWeight: null }),
  };
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
