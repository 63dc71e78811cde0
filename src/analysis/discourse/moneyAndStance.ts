import type { CodedStance } from './codedStance.ts';
import { countStances } from './counts.ts';
import { seededRandom, shuffled } from './random.ts';
import { type PairQuestion, pairTies } from './ties.ts';

/** Whose money stands behind each actor: ids of those who pay, own or invest, the actor itself among them. */
export type Purses = Readonly<Record<string, readonly string[]>>;

/** Two actors behind whom the same money stands. */
export interface SharingPair {
  readonly a: string;
  readonly b: string;
  readonly congruence: number;
  /** Whose money it is. */
  readonly shared: readonly string[];
}

/** Whether actors behind whom the same money stands agree more than others. */
export interface MoneyAndStance {
  /** Null where all pairs agree as much, or where all or none share money. */
  readonly correlation: number | null;
  readonly pValue: number | null;
  readonly pairs: number;
  readonly meanSharing: number | null;
  readonly meanOthers: number | null;
  /** The pairs that share money, those that agree most first. */
  readonly sharing: readonly SharingPair[];
}

/** How many times the actors' places are exchanged at random. */
export const relabellings = 1_000;

const seed = 1;
const tolerance = 1e-12;

/**
 * Correlates, over all pairs of actors, congruence with whether the same money stands behind both (1 or 0): Pearson's
 * coefficient. Pairs are not independent of each other, so the p-value comes from the quadratic assignment procedure:
 * actors' places in one of the two matrices are exchanged at random, and p = (1 + how often the coefficient is then as far
 * from 0) / (1 + exchanges). Source: Krackhardt, Predicting with networks, Social Networks 10 (1988) 359–381.
 */
export function moneyAndStance(
  stances: readonly CodedStance[],
  question: PairQuestion,
  purses: Purses,
): MoneyAndStance {
  const counts = countStances(stances, 'ACTORS');
  const actors = [...counts.keys()];
  const places = new Map(actors.map((actor, index) => [actor, index]));
  const congruence = new Float64Array(actors.length ** 2);
  let [sum, squares] = [0, 0];
  for (const { source, target, weight } of pairTies(counts, { ...question, kind: 'CONGRUENCE' })) {
    const [row, column] = [places.get(source) ?? 0, places.get(target) ?? 0];
    congruence[row * actors.length + column] = congruence[column * actors.length + row] = weight;
    sum += weight;
    squares += weight ** 2;
  }
  const at = (row: number, column: number): number => congruence[row * actors.length + column] ?? 0;
  const sharing = sharingPairs(actors, purses);
  const pairs = actors.length < 2 ? 0 : (actors.length * (actors.length - 1)) / 2;
  const variance = (squares / pairs - (sum / pairs) ** 2) * (sharing.length / pairs) * (1 - sharing.length / pairs);
  const correlate = (of: readonly number[]): number => {
    let shared = 0;
    for (const { row, column } of sharing) shared += at(of[row] ?? 0, of[column] ?? 0);
    return (shared / pairs - (sum / pairs) * (sharing.length / pairs)) / Math.sqrt(variance);
  };
  const inPlace = actors.map((_, index) => index);
  const correlation = variance > tolerance ? correlate(inPlace) : null;
  const sumSharing = sharing.reduce((total, { row, column }) => total + at(row, column), 0);
  return {
    correlation,
    pValue: correlation === null ? null : pValueOf(correlation, inPlace, correlate),
    pairs,
    meanSharing: sharing.length === 0 ? null : sumSharing / sharing.length,
    meanOthers: sharing.length === pairs ? null : (sum - sumSharing) / (pairs - sharing.length),
    sharing: sharing
      .map(({ row, column, shared }) => ({
        a: actors[row] ?? '',
        b: actors[column] ?? '',
        congruence: at(row, column),
        shared,
      }))
      .sort((one, other) => other.congruence - one.congruence),
  };
}

function pValueOf(observed: number, places: readonly number[], correlate: (of: readonly number[]) => number): number {
  const random = seededRandom(seed);
  let asFar = 0;
  for (let round = 0; round < relabellings; round++)
    if (Math.abs(correlate(shuffled(places, random))) >= Math.abs(observed) - tolerance) asFar += 1;
  return (1 + asFar) / (1 + relabellings);
}

/** Pairs of actors, by place, whose purses have something in common; in the order of their ids. */
function sharingPairs(actors: readonly string[], purses: Purses) {
  const owners = new Map<string, number[]>();
  actors.forEach((actor, place) => {
    for (const purse of new Set(purses[actor])) owners.set(purse, [...(owners.get(purse) ?? []), place]);
  });
  const pairs = new Map<number, { row: number; column: number; shared: string[] }>();
  for (const [purse, holders] of [...owners].sort(([one], [other]) => (one < other ? -1 : 1)))
    for (const [index, row] of holders.entries())
      for (const column of holders.slice(index + 1)) {
        const key = row * actors.length + column;
        const known = pairs.get(key) ?? { row, column, shared: [] };
        known.shared.push(purse);
        pairs.set(key, known);
      }
  return [...pairs].sort(([one], [other]) => one - other).map(([, pair]) => pair);
}
