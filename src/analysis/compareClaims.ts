import { groupBy } from '../engine/groupBy.ts';

/** A stance of one of two parties. */
export interface HeldStance {
  readonly side: 'a' | 'b';
  readonly id: string;
  readonly polarity: string;
  readonly claim: string;
  /** Whether a source names it as taken against the other party. */
  readonly against: boolean;
}

/** What two parties make of one claim: their stances on it by id, and what those come to. */
export interface ClaimCompared {
  readonly claim: string;
  readonly a: readonly string[];
  readonly b: readonly string[];
  readonly agree: boolean;
  readonly disagree: boolean;
  /** Whether a source itself names the two as opposed on it. */
  readonly explicit: boolean;
}

/**
 * Holds the stances of two parties beside each other, claim by claim. They agree where both support it or both oppose
 * it, and disagree where one supports what the other opposes, or where a source says so.
 */
export function compareClaims(stances: readonly HeldStance[]): ClaimCompared[] {
  return [...groupBy(stances, ({ claim }) => claim)]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([claim, held]) => {
      const of = (side: HeldStance['side']) => held.filter((stance) => stance.side === side);
      const takes = (side: HeldStance['side'], polarity: string) =>
        of(side).some((stance) => stance.polarity === polarity && !stance.against);
      const both = (ofA: string, ofB: string) =>
        of('a').some(({ polarity }) => polarity === ofA) && of('b').some(({ polarity }) => polarity === ofB);
      const explicit = held.some(({ against }) => against);
      return {
        claim,
        a: of('a').map(({ id }) => id),
        b: of('b').map(({ id }) => id),
        agree: ['SUPPORT', 'OPPOSE'].some((polarity) => takes('a', polarity) && takes('b', polarity)),
        disagree: explicit || both('SUPPORT', 'OPPOSE') || both('OPPOSE', 'SUPPORT'),
        explicit,
      };
    });
}
