import { groupBy } from '../../engine/groupBy.ts';
import { type Alignment, alignmentOf, type Leaning } from '../alignment.ts';
import type { Means } from './readMeans.ts';

/** A stance that an actor takes, as far as it is held beside deeds. */
export interface Said {
  readonly id: string;
  readonly actor: string;
  readonly polarity: string;
  /** The side that the claim serves. */
  readonly leaning: Leaning;
}

/** An actor's stances beside a strategy that it, or the organisation behind it, has adopted. */
export interface SaidAndDone {
  readonly actor: string;
  readonly adoption: string;
  /** From the actor to whoever adopted the strategy. */
  readonly way: readonly string[];
  readonly facts: readonly string[];
  readonly alignment: Alignment;
  readonly stances: readonly { readonly id: string; readonly alignment: Alignment }[];
}

/** Holds what actors say beside what they do; those who speak most against their deeds come first. */
export function sayAndDo(said: readonly Said[], means: readonly Means[]): SaidAndDone[] {
  const byActor = groupBy(said, ({ actor }) => actor);
  const found = new Map<string, SaidAndDone>();
  // The shortest way to an adoption stands for all.
  for (const { holder, way, facts, adoptions } of [...means].sort((one, other) => one.way.length - other.way.length))
    for (const { id: adoption, leaning } of adoptions) {
      const key = `${holder} ${adoption}`;
      const held = byActor.get(holder);
      if (found.has(key) || held === undefined) continue;
      const stances = held.map((stance) => ({
        id: stance.id,
        alignment: alignmentOf(stance.leaning, stance.polarity, leaning as Leaning),
      }));
      found.set(key, { actor: holder, adoption, way, facts, alignment: overall(stances), stances });
    }
  const against = ({ stances }: SaidAndDone): number =>
    stances.filter(({ alignment }) => alignment === 'OPPOSITE').length;
  return [...found]
    .sort(([one, a], [other, b]) => against(b) - against(a) || (one < other ? -1 : 1))
    .map(([, each]) => each);
}

/** What is the same of all stances whose alignment is known; else they are mixed. */
function overall(stances: readonly { readonly alignment: Alignment }[]): Alignment {
  const known = new Set(stances.map(({ alignment }) => alignment).filter((alignment) => alignment !== 'UNKNOWN'));
  const [only = 'UNKNOWN'] = known;
  return known.size > 1 ? 'MIXED' : only;
}
