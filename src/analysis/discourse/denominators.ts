import { activityOf, type Profile } from './counts.ts';

/** How a tie between two actors or two claims is made comparable. */
export type PairNormalisation = 'NONE' | 'AVERAGE_ACTIVITY' | 'JACCARD' | 'COSINE';

/**
 * What a tie between two nodes is divided by. Source: the normalisations of Discourse Network Analyzer (Leifeld). Average
 * activity is ½(n_i + n_i'), which bounds nothing by 1 unless duplicates are removed; cosine is n_i·n_i' as the method
 * defines it.
 */
export function pairDenominator(normalisation: PairNormalisation, one: Profile, other: Profile): number {
  switch (normalisation) {
    case 'NONE':
      return 1;
    case 'AVERAGE_ACTIVITY':
      return (activityOf(one) + activityOf(other)) / 2;
    case 'JACCARD':
      return jaccardDenominator(one, other);
    case 'COSINE':
      return activityOf(one) * activityOf(other);
  }
}

/** Σ x_ijk where x_i'jk = 0, plus Σ x_i'jk where x_ijk = 0, plus Σ x_ijk·x_i'jk. */
function jaccardDenominator(one: Profile, other: Profile): number {
  let both = 0;
  const alone = (from: Profile, to: Profile, product: boolean): number => {
    let sum = 0;
    for (const [shared, levels] of from)
      for (const [level, count] of levels) {
        const opposite = to.get(shared)?.get(level) ?? 0;
        if (opposite === 0) sum += count;
        else if (product) both += count * opposite;
      }
    return sum;
  };
  return alone(one, other, true) + alone(other, one, false) + both;
}
