import type { AbstractGraph } from 'graphology-types';
import type { Attributes } from './network.ts';

type Keys = Map<string, string>;

/** A graph as GraphML, which yEd, Cytoscape, igraph and networkx open. */
export function* graphml(graph: AbstractGraph<Attributes, Attributes>): Generator<string> {
  const graphKeys = keysOf([graph.getAttributes()]);
  const nodeKeys = keysOf(graph.mapNodes((_, values) => values));
  const edgeKeys = keysOf(graph.mapEdges((_, values) => values));
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield* declarations('graph', graphKeys);
  yield* declarations('node', nodeKeys);
  yield* declarations('edge', edgeKeys);
  yield `<graph edgedefault="${graph.type === 'undirected' ? 'undirected' : 'directed'}">\n`;
  yield dataOf('graph', graph.getAttributes(), graphKeys);
  for (const { node, attributes } of graph.nodeEntries()) {
    yield `<node id="${escaped(node)}">${dataOf('node', attributes, nodeKeys)}</node>\n`;
  }
  for (const { edge, source, target, attributes } of graph.edgeEntries()) {
    const ends = `source="${escaped(source)}" target="${escaped(target)}"`;
    yield `<edge id="${escaped(edge)}" ${ends}>${dataOf('edge', attributes, edgeKeys)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}

/** The GraphML type of every attribute; one whose values differ in type is text. */
function keysOf(all: readonly Attributes[]): Keys {
  const keys: Keys = new Map();
  for (const values of all) {
    for (const [name, value] of Object.entries(values)) {
      const type = typeof value === 'number' ? 'double' : typeof value === 'boolean' ? 'boolean' : 'string';
      keys.set(name, (keys.get(name) ?? type) === type ? type : 'string');
    }
  }
  return keys;
}

function* declarations(what: string, keys: Keys): Generator<string> {
  for (const [name, type] of keys) {
    yield `<key id="${what}-${escaped(name)}" for="${what}" attr.name="${escaped(name)}" attr.type="${type}"/>\n`;
  }
}

const dataOf = (what: string, values: Attributes, keys: Keys): string =>
  [...keys.keys()]
    .flatMap((name) => {
      const value = values[name];
      return value === undefined ? [] : [`<data key="${what}-${escaped(name)}">${escaped(String(value))}</data>`];
    })
    .join('');

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
};

const escaped = (text: string): string => text.replaceAll(/[&<>"\r]/g, (character) => entities[character] ?? character);
