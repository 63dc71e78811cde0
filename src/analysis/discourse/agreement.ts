import type { Counts } from './counts.ts';

/** How far two nodes agree and disagree on what they share; the two sum to the tie of kind `ignore`. */
export interface Agreement {
  readonly source: string;
  readonly target: string;
  readonly congruence: number;
  readonly conflict: number;
}

/** So many stances of one node, by its place in the order of ids, at one level. */
interface Held {
  readonly place: number;
  readonly level: number;
  readonly count: number;
}

/**
 * For each pair of nodes that share something, once and in the order of their ids: congruence
 * Σ_j Σ_k Σ_k' x_ijk·x_i'jk'·(1 − |k−k'| / (|K|−1)) and conflict, the same with |k−k'| / (|K|−1); on the binary scale,
 * where |K|−1 is 1, only equal levels agree and only different ones conflict. Source: Leifeld, discourse network
 * analysis, as the manual of Discourse Network Analyzer gives it.
 */
export function agreementsIn(counts: Counts, largestDistance: number): Agreement[] {
  const nodes = [...counts.keys()];
  const holders = holdersOf(counts);
  const congruence = new Float64Array(nodes.length);
  const conflict = new Float64Array(nodes.length);
  const metBy = new Int32Array(nodes.length).fill(-1);
  const agreements: Agreement[] = [];
  for (const [place, [source, profile]] of [...counts].entries()) {
    const met: number[] = [];
    for (const [shared, levels] of profile) {
      const held = holders.get(shared) ?? [];
      for (const [level, count] of levels)
        for (let index = held.length - 1; index >= 0; index--) {
          const other = held[index] as Held;
          if (other.place <= place) break;
          const product = count * other.count;
          const apart = Math.abs(level - other.level) / largestDistance;
          if (metBy[other.place] !== place) met.push(other.place);
          metBy[other.place] = place;
          congruence[other.place] = (congruence[other.place] ?? 0) + product * (1 - apart);
          conflict[other.place] = (conflict[other.place] ?? 0) + product * apart;
        }
    }
    for (const other of Uint32Array.from(met).sort()) {
      agreements.push({
        source,
        target: nodes[other] ?? '',
        congruence: congruence[other] ?? 0,
        conflict: conflict[other] ?? 0,
      });
      congruence[other] = conflict[other] = 0;
    }
  }
  return agreements;
}

/** Who holds what on each thing that can be shared, in the order of their places. */
function holdersOf(counts: Counts): ReadonlyMap<string, readonly Held[]> {
  const holders = new Map<string, Held[]>();
  for (const [place, profile] of [...counts.values()].entries())
    for (const [shared, levels] of profile) {
      const known = holders.get(shared) ?? [];
      for (const [level, count] of levels) known.push({ place, level, count });
      holders.set(shared, known);
    }
  return holders;
}
