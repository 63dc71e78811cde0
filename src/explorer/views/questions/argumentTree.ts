import type { ShownArguments } from './documents.ts';

type Map = ShownArguments['argumentMap'];

/** A claim in its place in the tree. */
export interface TreeItem {
  readonly node: Map['nodes'][number];
  /** The argument by which it speaks for or against the claim above it; absent for a claim that stands at the top. */
  readonly edge?: Map['edges'][number];
  readonly isUnanswered: boolean;
  /** Shown with its own arguments at an earlier place already: arguments may meet, or go in a circle. */
  readonly isRepeat: boolean;
  readonly children: readonly TreeItem[];
}

/**
 * Makes a tree of an argument map. At the top stand the claims where the map starts, except those that are arguments for or
 * against another; under each stand first what speaks for it, then what speaks against it.
 */
export function argumentTree({
  nodes,
  edges,
  unanswered,
}: Pick<Map, 'nodes' | 'edges' | 'unanswered'>): readonly TreeItem[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const open = new Set(unanswered.map(({ edge }) => edge.id));
  const placed = new Set<string>();

  const itemOf = (node: TreeItem['node'], edge?: TreeItem['edge']): TreeItem => {
    const isRepeat = placed.has(node.id);
    placed.add(node.id);
    const reasons = isRepeat ? [] : edges.filter(({ target }) => target === node.id);
    return {
      node,
      ...(edge !== undefined && { edge }),
      isUnanswered: edge !== undefined && open.has(edge.id),
      isRepeat,
      children: [...reasons]
        .sort((a, b) => Number(a.kind === 'ATTACKS') - Number(b.kind === 'ATTACKS'))
        .flatMap((reason) => {
          const from = byId.get(reason.source);
          return from === undefined ? [] : [itemOf(from, reason)];
        }),
    };
  };

  const starts = nodes.filter(({ depth }) => depth === 0);
  const leads = (id: string) => edges.some(({ source, target }) => source === id && byId.has(target));
  const tops = starts.filter(({ id }) => !leads(id)).map((node) => itemOf(node));
  // Starts that only lead to each other in a circle have no top: the first of them takes its place.
  for (const node of starts) if (!placed.has(node.id)) tops.push(itemOf(node));
  return tops;
}
