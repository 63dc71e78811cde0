import type { Profile } from './counts.ts';

/** How far two nodes agree and disagree on what they share; the two sum to the tie of kind `ignore`. */
export interface Agreement {
  readonly congruence: number;
  readonly conflict: number;
}

/**
 * Congruence Σ_j Σ_k Σ_k' x_ijk·x_i'jk'·(1 − |k−k'| / (|K|−1)) and conflict, the same with |k−k'| / (|K|−1); on the
 * binary scale, where |K|−1 is 1, only equal levels agree and only different ones conflict. Source: Leifeld, discourse
 * network analysis, as the manual of Discourse Network Analyzer gives it.
 */
export function agreementOf(one: Profile, other: Profile, largestDistance: number): Agreement {
  let congruence = 0;
  let conflict = 0;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  for (const [shared, levels] of few) {
    const others = many.get(shared);
    if (others === undefined) continue;
    for (const [level, count] of levels)
      for (const [otherLevel, otherCount] of others) {
        const apart = Math.abs(level - otherLevel) / largestDistance;
        congruence += count * otherCount * (1 - apart);
        conflict += count * otherCount * apart;
      }
  }
  return { congruence, conflict };
}
