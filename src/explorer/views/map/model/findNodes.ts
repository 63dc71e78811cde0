import type { NetworkNode } from './network.ts';

/** Nodes whose name in either language has the text in it: those that begin with it first, short names before long. */
export function findNodes(nodes: readonly NetworkNode[], text: string, most: number): readonly NetworkNode[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === '') return [];
  const rankOf = ({ names }: NetworkNode): number => {
    const places = [names.zh, names.en].map((name) => name.toLowerCase().indexOf(wanted)).filter((place) => place >= 0);
    return places.length === 0 ? -1 : Math.min(...places) === 0 ? 0 : 1;
  };
  return nodes
    .map((node) => ({ node, rank: rankOf(node) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || a.node.names.en.length - b.node.names.en.length)
    .slice(0, most)
    .map(({ node }) => node);
}
