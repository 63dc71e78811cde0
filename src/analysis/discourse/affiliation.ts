import { type Levels, sumOf } from './counts.ts';
import { type Scale, signedLevel } from './scale.ts';

/** What a tie between an actor and a claim counts. */
export type AffiliationKind = 'IGNORE' | 'SUBTRACT' | 'COMBINE';

/**
 * The tie between an actor and a claim. Source: the affiliation networks of Discourse Network Analyzer (Leifeld). Ignore
 * is Σ_k x_ijk; subtract is supports − opposes, on the integer scale Σ_k k·x_ijk; combine is 1 for only support, 2 for
 * only opposition, 3 for both.
 */
export function affiliationWeight(kind: AffiliationKind, levels: Levels, scale: Scale): number {
  if (kind === 'IGNORE') return sumOf(levels);
  if (kind === 'COMBINE') return (levels.has(1) ? 1 : 0) + (levels.has(0) ? 2 : 0);
  let sum = 0;
  for (const [level, count] of levels) sum += signedLevel(scale, level) * count;
  return sum;
}
