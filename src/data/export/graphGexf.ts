import { write } from 'graphology-gexf';
import type { GraphContent } from './graphContent.ts';
import { network } from './network.ts';

/** The graph as GEXF 1.3, which Gephi opens. */
export const graphGexf = (content: GraphContent): string[] => [write(network(content), { version: '1.3' })];
