import { groupBy } from '../../engine/groupBy.ts';
import { once } from '../../engine/once.ts';
import type { CodedStance } from './codedStance.ts';
import { type Ends, nodeOf, sharedOf } from './counts.ts';
import type { DiscourseTie } from './ties.ts';

/** Finds the stances behind a tie: those of both ends on what they share, or of an actor on a claim; sorted by id. */
export type StancesBehind = (tie: DiscourseTie) => readonly string[];

/** Keeps stances by the node that holds them, so that each tie finds its own at once. */
export function stancesBehind(stances: readonly CodedStance[], ends: Ends, affiliation: boolean): StancesBehind {
  const byNode = once(() => groupBy(stances, (stance) => nodeOf(ends, stance)));
  return ({ source, target }) => {
    const ofSource = byNode().get(source) ?? [];
    if (affiliation) return idsOf(ofSource.filter(({ claim }) => claim === target));
    const ofTarget = byNode().get(target) ?? [];
    const [sharedByTarget, sharedBySource] = [ofTarget, ofSource].map(
      (list) => new Set(list.map((stance) => sharedOf(ends, stance))),
    );
    return idsOf([
      ...ofSource.filter((stance) => sharedByTarget?.has(sharedOf(ends, stance))),
      ...ofTarget.filter((stance) => sharedBySource?.has(sharedOf(ends, stance))),
    ]);
  };
}

const idsOf = (stances: readonly CodedStance[]): string[] => [...new Set(stances.map(({ id }) => id))].sort();
