import type { Counts } from './counts.ts';

/** How many pairs of nodes can share something at most: told at once, before any pair is looked at. */
export function pairsAtMost(counts: Counts): number {
  const sharers = new Map<string, number>();
  for (const profile of counts.values())
    for (const shared of profile.keys()) sharers.set(shared, (sharers.get(shared) ?? 0) + 1);
  let sum = 0;
  for (const count of sharers.values()) sum += (count * (count - 1)) / 2;
  return Math.min(sum, (counts.size * (counts.size - 1)) / 2);
}
