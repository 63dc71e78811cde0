import type { CodedStance } from './codedStance.ts';
import { countStances, type Profile } from './counts.ts';
import { seededRandom, shuffled } from './random.ts';
import { createPairSums } from './pairSums.ts';
import type { Scale } from './scale.ts';
import { enumerateSplits, searchSplits, type Splits } from './splitSearch.ts';

/** How well the actors fall into two camps. */
export interface Bipolarity {
  readonly score: number;
  /** The score of one single camp. */
  readonly baseline: number;
  /** How many standard deviations the score lies above that of permuted stances; null where these do not vary. */
  readonly zScore: number | null;
  /** Whether every split was tried. */
  readonly exact: boolean;
  /** The best splits, each as its two camps; the first actor's camp comes first. */
  readonly splits: readonly (readonly [readonly string[], readonly string[]])[];
  /** Actors who share no claim with anybody and so belong to no camp. */
  readonly isolated: readonly string[];
}

/** Up to how many actors every split is tried; in the permutations, which are many, up to fewer. */
export const mostEnumerated = { observed: 20, permuted: 14 };

/** How many permutations of the polarities the score is held against. */
export const permutations = 200;

/** Of how many actors at most the best split is looked for. */
export const mostSearched = 1_000;

/** Above so many actors the score is held against no permutations, which would take too long. */
export const mostPermuted = 200;

const starts = { observed: 50, permuted: 10 };
const seed = 1;

/**
 * B, the largest, over all splits of the actors in two camps, of (Σ within camps congruence + Σ between camps conflict) /
 * (Σ congruence + Σ conflict), each pair once and before normalisation; null where no two actors share a claim. It is
 * held against permutations that shuffle the polarities and keep the activity of actors and claims, since such scores are
 * high even on random networks (Salloum, Chen and Kivelä, arXiv 2101.07009).
 */
export function bipolarity(stances: readonly CodedStance[], scale: Scale): Bipolarity | null {
  const all = [...countStances(stances, 'ACTORS').keys()];
  const sharing = new Set([...countStances(stances, 'CLAIMS').values()].flatMap(actorsWhoShare));
  const actors = all.filter((actor) => sharing.has(actor));
  if (actors.length === 0) return null;
  const random = seededRandom(seed);
  const sumsOf = createPairSums(stances, actors, scale);
  const sums = sumsOf(stances.map(({ level }) => level));
  const exact = actors.length <= mostEnumerated.observed;
  const { score, splits } = exact ? enumerateSplits(sums) : searchSplits(sums, starts.observed, random);
  return {
    score,
    baseline: sums.congruence / (sums.congruence + sums.conflict),
    zScore: actors.length > mostPermuted ? null : zScoreOf(score, permutedScores(stances, sumsOf, random)),
    exact,
    splits: splits.map((split) => [campOf(actors, split, true), campOf(actors, split, false)]),
    isolated: all.filter((actor) => !sharing.has(actor)),
  };
}

/** The actors who take a stance on a claim, unless there is only one. */
const actorsWhoShare = (byActor: Profile): string[] => (byActor.size > 1 ? [...byActor.keys()] : []);

const campOf = (actors: readonly string[], split: Splits['splits'][number], first: boolean): string[] =>
  actors.filter((_, index) => split[index] === first);

function permutedScores(
  stances: readonly CodedStance[],
  sumsOf: ReturnType<typeof createPairSums>,
  random: () => number,
): number[] {
  const levels = stances.map(({ level }) => level);
  return Array.from({ length: permutations }, () => {
    const sums = sumsOf(shuffled(levels, random));
    return sums.size <= mostEnumerated.permuted
      ? enumerateSplits(sums).score
      : searchSplits(sums, starts.permuted, random).score;
  });
}

/** (score − mean) / standard deviation of the permuted scores. */
function zScoreOf(score: number, permuted: readonly number[]): number | null {
  const mean = permuted.reduce((sum, value) => sum + value, 0) / permuted.length;
  const variance = permuted.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (permuted.length - 1);
  return variance < 1e-18 ? null : (score - mean) / Math.sqrt(variance);
}
