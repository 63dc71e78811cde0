import { MultiDirectedGraph } from 'graphology';
import { write } from 'graphology-gexf/browser/index.js';
import type { Language } from '../../../language/language.ts';
import type { Positions } from '../layout/seedPosition.ts';
import type { Network } from '../model/network.ts';
import { colourOf, type Palette } from '../picture/palette.ts';
import { sizesOf } from '../picture/sizesOf.ts';

/** The network as GEXF with its places and colours, so that Gephi shows the picture that the reader saw. */
export function networkGexf(network: Network, positions: Positions, palette: Palette, language: Language): string {
  const sizes = sizesOf(network);
  const graph = new MultiDirectedGraph();
  for (const node of network.nodes) {
    const { id, names, kind, named, side, camp } = node;
    const { x, y } = positions.get(id) ?? { x: 0, y: 0 };
    graph.addNode(id, {
      label: names[language],
      kind,
      named,
      ...(side !== null && { side }),
      ...(camp !== undefined && { camp }),
      x,
      y: -y,
      size: sizes.get(id) ?? 4,
      color: colourOf(node, palette),
    });
  }
  for (const { id, source, target, kind, tone, facts } of network.ties) {
    graph.addDirectedEdgeWithKey(id, source, target, {
      kind,
      tone,
      weight: Math.max(facts.length, 1),
      facts: facts.map((fact) => fact.id).join(' '),
    });
  }
  return write(graph, { version: '1.3' });
}
