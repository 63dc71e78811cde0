import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import type { GraphContent } from '../../src/data/export/graphContent.ts';
import { canonical } from '../../src/data/digestOf.ts';
import type { Graph } from '../../src/graph/port.ts';

/** Every record and tie as a line, in order, to compare whole graphs. */
export const linesOf = ({ nodes, ties }: GraphContent): string[] => [...nodes, ...ties].map(canonical).sort();

/** Writes the shipped seed into a graph. */
export const seedShipped = (graph: Graph) => seedGraph(graph, [shippedSeed()]);
