import { groupBy } from '../../engine/groupBy.ts';
import type { ReadStance } from './readStances.ts';

/** How much is said on a claim, and how it is taken. */
export interface ClaimSalience {
  readonly claim: string;
  readonly stances: number;
  readonly statements: number;
  readonly actors: number;
  readonly sources: number;
  readonly support: number;
  readonly opposition: number;
  readonly ambivalence: number;
}

/** Counts statements, holders and documents for each claim, and the shares of polarities, before any rule; most first. */
export function salience(read: readonly ReadStance[]): ClaimSalience[] {
  const counted = [...groupBy(read, ({ claim }) => claim)].map(([claim, stances]) => {
    const share = (polarity: string) =>
      stances.filter((stance) => stance.polarity === polarity).length / stances.length;
    return {
      claim,
      stances: stances.length,
      statements: new Set(stances.map(({ expression }) => expression)).size,
      actors: new Set(stances.map(({ holder }) => holder)).size,
      sources: new Set(stances.flatMap(({ sources }) => sources)).size,
      support: share('SUPPORT'),
      opposition: share('OPPOSE'),
      ambivalence: share('AMBIVALENT'),
    };
  });
  return counted.sort((one, other) => other.stances - one.stances || (one.claim < other.claim ? -1 : 1));
}
