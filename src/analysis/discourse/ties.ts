import { type AffiliationKind, affiliationWeight } from './affiliation.ts';
import { type Agreement, agreementsIn } from './agreement.ts';
import { activityOf, type Counts, type Profile, sumOf } from './counts.ts';
import { type PairNormalisation, pairDenominator } from './denominators.ts';
import { largestDistance, type Scale } from './scale.ts';

/** What a tie between two actors or two claims counts. */
export type PairKind = 'CONGRUENCE' | 'CONFLICT' | 'SUBTRACT' | 'IGNORE';

/** One tie of a network. */
export interface DiscourseTie {
  readonly source: string;
  readonly target: string;
  /** The tie before it is normalised. */
  readonly raw: number;
  readonly denominator: number;
  readonly weight: number;
}

/** What pair ties are asked for. */
export interface PairQuestion {
  readonly kind: PairKind;
  readonly normalisation: PairNormalisation;
  readonly scale: Scale;
}

/** The ties between nodes that share something; agreement and conflict that cancel out leave a tie of weight 0. */
export function pairTies(counts: Counts, { kind, normalisation, scale }: PairQuestion): DiscourseTie[] {
  const ties: DiscourseTie[] = [];
  const countOf = counting[kind];
  for (const agreement of agreementsIn(counts, largestDistance(scale))) {
    const raw = countOf(agreement);
    if (raw === 0 && kind !== 'SUBTRACT') continue;
    const { source, target } = agreement;
    const denominator = pairDenominator(normalisation, counts.get(source) ?? none, counts.get(target) ?? none);
    ties.push({ source, target, raw, denominator, weight: raw / denominator });
  }
  return ties;
}

const none: Profile = new Map();

const counting: Readonly<Record<PairKind, (agreement: Agreement) => number>> = {
  CONGRUENCE: ({ congruence }) => congruence,
  CONFLICT: ({ conflict }) => conflict,
  SUBTRACT: ({ congruence, conflict }) => congruence - conflict,
  IGNORE: ({ congruence, conflict }) => congruence + conflict,
};

interface AffiliationQuestion {
  readonly kind: AffiliationKind;
  readonly normalisation: 'NONE' | 'ACTIVITY' | 'PROMINENCE';
  readonly scale: Scale;
}

/**
 * The ties from actors to claims, divided by the actor's activity Σ_jk x_ijk or the claim's prominence Σ_ik x_ijk.
 * Source: the affiliation networks of Discourse Network Analyzer (Leifeld).
 */
export function affiliationTies(counts: Counts, question: AffiliationQuestion): DiscourseTie[] {
  const prominence = new Map<string, number>();
  for (const profile of counts.values())
    for (const [claim, levels] of profile) prominence.set(claim, (prominence.get(claim) ?? 0) + sumOf(levels));
  return [...counts].flatMap(([actor, profile]) => {
    const activity = activityOf(profile);
    return [...profile.keys()].sort().map((claim) => {
      const raw = affiliationWeight(question.kind, profile.get(claim) ?? new Map<number, number>(), question.scale);
      const denominator = { NONE: 1, ACTIVITY: activity, PROMINENCE: prominence.get(claim) ?? 1 }[
        question.normalisation
      ];
      return { source: actor, target: claim, raw, denominator, weight: raw / denominator };
    });
  });
}
