import { distancesTo, type KnownGraph } from './knownGraph.ts';
import type { Tie } from './ties.ts';

/** A way from one record to another that meets no record twice. */
export interface FoundPath {
  readonly nodes: readonly string[];
  readonly ties: readonly Tie[];
}

/** What walking found; `ended` where it gave up. */
export interface Walked {
  readonly paths: readonly FoundPath[];
  readonly ended: boolean;
}

/** Where a walk goes, how long its paths are exactly, how many it takes, and after how many steps it gives up. */
export interface Walk {
  readonly from: string;
  readonly to: string;
  readonly length: number;
  readonly first: number;
  readonly steps: number;
}

/** Finds paths of one length in a known graph, in the order of their records' ids. */
export function walkPaths(known: KnownGraph, { from, to, length, first, steps }: Walk): Walked {
  const distances = distancesTo(known, to, length);
  const sorted = new Map<string, readonly (readonly [string, Tie])[]>();
  const neighboursOf = (id: string) => {
    const found = sorted.get(id) ?? [...(known.get(id) ?? [])].sort(([one], [other]) => (one < other ? -1 : 1));
    sorted.set(id, found);
    return found;
  };
  const paths: FoundPath[] = [];
  let left = steps;
  const walk = (nodes: readonly string[], ties: readonly Tie[]): void => {
    const here = nodes.at(-1) ?? from;
    const remaining = length - ties.length;
    if (remaining === 0) {
      paths.push({ nodes, ties });
      return;
    }
    for (const [next, tie] of neighboursOf(here)) {
      if (paths.length >= first || left <= 0) return;
      left--;
      const distance = distances.get(next);
      if (distance === undefined || distance > remaining - 1 || nodes.includes(next)) continue;
      if (next === to && remaining > 1) continue;
      walk([...nodes, next], [...ties, tie]);
    }
  };
  walk([from], []);
  return { paths, ended: left <= 0 && paths.length < first };
}
