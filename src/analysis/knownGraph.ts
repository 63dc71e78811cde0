import type { Tie } from './ties.ts';

/** The part of the graph that a search has read: for each record, its neighbours and one tie to each. */
export type KnownGraph = ReadonlyMap<string, ReadonlyMap<string, Tie>>;

/** A known graph that grows. */
export interface GrowingGraph {
  readonly ties: KnownGraph;
  /** Adds ties; of several between the same two records the first one is kept. */
  add(ties: readonly Tie[]): void;
}

/** Starts with nothing known. */
export function createKnownGraph(): GrowingGraph {
  const ties = new Map<string, Map<string, Tie>>();
  const put = (from: string, to: string, tie: Tie): void => {
    const neighbours = ties.get(from) ?? new Map<string, Tie>();
    const other = neighbours.get(to);
    if (other === undefined || words(tie) < words(other)) neighbours.set(to, tie);
    ties.set(from, neighbours);
  };
  return {
    ties,
    add: (added) => {
      for (const tie of added) {
        if (tie.source === tie.target) continue;
        put(tie.source, tie.target, tie);
        put(tie.target, tie.source, tie);
      }
    },
  };
}

const words = ({ kind, source }: Tie): string => `${kind} ${source}`;

/** How far each record of a known graph is from one, up to a distance. */
export function distancesTo(known: KnownGraph, end: string, furthest: number): ReadonlyMap<string, number> {
  const distances = new Map([[end, 0]]);
  let frontier = [end];
  for (let distance = 1; distance <= furthest && frontier.length > 0; distance++) {
    const next: string[] = [];
    for (const id of frontier)
      for (const neighbour of known.get(id)?.keys() ?? []) {
        if (distances.has(neighbour)) continue;
        distances.set(neighbour, distance);
        next.push(neighbour);
      }
    frontier = next;
  }
  return distances;
}
