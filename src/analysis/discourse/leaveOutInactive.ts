import type { CodedStance } from './codedStance.ts';

/**
 * Leaves out actors, or claims, with fewer than n stances, counted once before any is left out. Source: the minimum
 * activity of Leifeld's rDNA.
 */
export function leaveOutInactive(
  stances: readonly CodedStance[],
  end: 'actor' | 'claim',
  minimum: number,
): readonly CodedStance[] {
  if (minimum <= 1) return stances;
  const activity = new Map<string, number>();
  for (const stance of stances) activity.set(stance[end], (activity.get(stance[end]) ?? 0) + 1);
  return stances.filter((stance) => (activity.get(stance[end]) ?? 0) >= minimum);
}
