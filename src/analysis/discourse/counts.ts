import type { CodedStance } from './codedStance.ts';

/** How many stances there are at each level. */
export type Levels = ReadonlyMap<number, number>;

/** One actor's levels by claim, or one claim's by actor. */
export type Profile = ReadonlyMap<string, Levels>;

/** The numbers x_ijk of the method: stances of actor i on claim j at level k; of a claim network with i and j exchanged. */
export type Counts = ReadonlyMap<string, Profile>;

/** Which end of a stance is compared, and which is what the two have in common. */
export type Ends = 'ACTORS' | 'CLAIMS';

/** The end of a stance that is compared. */
export const nodeOf = (ends: Ends, { actor, claim }: CodedStance): string => (ends === 'ACTORS' ? actor : claim);

/** The end of a stance that two nodes may share. */
export const sharedOf = (ends: Ends, { actor, claim }: CodedStance): string => (ends === 'ACTORS' ? claim : actor);

/** Counts stances, the nodes in the order of their ids. */
export function countStances(stances: readonly CodedStance[], ends: Ends): Counts {
  const counts = new Map<string, Map<string, Map<number, number>>>();
  for (const node of [...new Set(stances.map((stance) => nodeOf(ends, stance)))].sort()) counts.set(node, new Map());
  for (const stance of stances) {
    const profile = counts.get(nodeOf(ends, stance));
    const shared = sharedOf(ends, stance);
    const levels = profile?.get(shared) ?? new Map<number, number>();
    levels.set(stance.level, (levels.get(stance.level) ?? 0) + 1);
    profile?.set(shared, levels);
  }
  return counts;
}

/** The number of stances at all levels: Σ_k x_ijk. */
export function sumOf(levels: Levels | undefined): number {
  let sum = 0;
  for (const count of levels?.values() ?? []) sum += count;
  return sum;
}

/** A node's activity, n_i = Σ_jk x_ijk. */
export function activityOf(profile: Profile | undefined): number {
  let sum = 0;
  for (const levels of profile?.values() ?? []) sum += sumOf(levels);
  return sum;
}
