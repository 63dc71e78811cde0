import type { GraphContent } from './graphContent.ts';
import { graphml } from './graphml.ts';
import { network } from './network.ts';

/** The graph as GraphML. */
export const graphGraphml = (content: GraphContent): Iterable<string> => graphml(network(content));
