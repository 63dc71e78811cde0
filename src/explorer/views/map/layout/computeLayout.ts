import { UndirectedGraph } from 'graphology';
import forceAtlas2Module from 'graphology-layout-forceatlas2';
import noverlapModule from 'graphology-layout-noverlap';
import { type Position, seedPosition } from './seedPosition.ts';

// Their types say that what they export lies under `default`; at run time it is the module itself.
const forceAtlas2 = forceAtlas2Module as unknown as typeof forceAtlas2Module.default;
const noverlap = noverlapModule as unknown as typeof noverlapModule.default;

/** What a layout is made from. */
export interface LayoutTask {
  /** Each node with the radius at which it is drawn, and the side on which it begins: -1 left, 1 right, 0 anywhere. */
  readonly nodes: readonly { readonly id: string; readonly size: number; readonly side: number }[];
  /** The ties that draw their ends together. */
  readonly ties: readonly { readonly source: string; readonly target: string; readonly weight: number }[];
}

/** Where each node lies, in the order of the task. */
export type Layout = readonly Position[];

/** The width that a picture is laid out for; about that of its place on a desk, so that sizes in pixels fit. */
const extent = 900;

/** Lays a network out: ForceAtlas2 from fixed places, so the same task gives the same picture; then no two nodes overlap. */
export function computeLayout({ nodes, ties }: LayoutTask): Layout {
  if (nodes.length === 0) return [];
  const graph = new UndirectedGraph();
  for (const { id, size, side } of nodes) {
    const { x, y } = seedPosition(id);
    graph.addNode(id, { x: x + side * 150, y, size });
  }
  for (const { source, target, weight } of ties) {
    if (source === target || graph.hasEdge(source, target)) continue;
    graph.addEdge(source, target, { weight });
  }
  const isLarge = nodes.length > 1000;
  forceAtlas2.assign(graph, {
    iterations: isLarge ? 80 : 600,
    settings: {
      ...forceAtlas2.inferSettings(graph),
      // Those with many ties would draw everything upon themselves; this sends them apart, each with its own around it.
      outboundAttractionDistribution: !isLarge,
      gravity: isLarge ? 1 : 0.35,
      scalingRatio: isLarge ? 10 : 24,
      slowDown: isLarge ? 4 : 6,
      barnesHutOptimize: isLarge,
      edgeWeightInfluence: 0.5,
    },
  });
  scale(graph);
  if (!isLarge) noverlap.assign(graph, { maxIterations: 200, settings: { margin: 5, ratio: 1.1, speed: 3 } });
  return nodes.map(({ id }) => {
    const { x, y } = graph.getNodeAttributes(id) as Position;
    return { x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 };
  });
}

/** Brings the picture to its width, wider than high as screens are; the few that lie far out are drawn nearer, so that the rest is not crowded for them. */
function scale(graph: UndirectedGraph): void {
  const middle = { x: 0, y: 0 };
  graph.forEachNode((_, { x, y }) => {
    middle.x += (x as number) / graph.order;
    middle.y += (y as number) / graph.order;
  });
  const distances = graph.mapNodes((_, { x, y }) => Math.hypot((x as number) - middle.x, (y as number) - middle.y));
  const usual = distances.sort((a, b) => a - b)[Math.floor(graph.order * 0.9)] ?? 1;
  graph.updateEachNodeAttributes((_, attributes) => {
    const [x, y] = [(attributes['x'] as number) - middle.x, (attributes['y'] as number) - middle.y];
    const distance = Math.hypot(x, y) / Math.max(usual, 1e-6);
    const drawn = distance > 1 ? 1 + Math.log(distance) / 3 : distance;
    const factor = distance === 0 ? 0 : ((drawn / distance) * extent) / 2 / Math.max(usual, 1e-6);
    return { ...attributes, x: x * factor * 1.25, y: y * factor * 0.9 };
  });
}
