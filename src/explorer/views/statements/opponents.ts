import type { ContextStance, OtherStance, ShownInterest } from './contextDocument.ts';

/** Somebody who contradicts a statement. */
export interface Opponent {
  readonly stance: OtherStance;
  readonly interests: readonly ShownInterest[];
}

/** Those who contradict a statement on the same claim and in the same other statement. */
export interface Opposition {
  readonly claim: ContextStance['claim'];
  readonly statement: OtherStance['statement'];
  /** Whether the source names them as opposed to the speaker. */
  readonly isNamedAsOpposed: boolean;
  readonly opponents: readonly Opponent[];
  readonly citations: OtherStance['citations'];
}

const opposite: Readonly<Record<string, string>> = { SUPPORT: 'OPPOSE', OPPOSE: 'SUPPORT' };

/** Who takes the other side on the claims of a statement, those first whom the source names as opposed. */
export function oppositionsTo(stances: readonly ContextStance[]): Opposition[] {
  const groups = new Map<
    string,
    { claim: ContextStance['claim']; isNamedAsOpposed: boolean; stances: OtherStance[] }
  >();
  for (const { polarity, holder, claim } of stances) {
    for (const other of claim.stances.nodes) {
      if (other.polarity !== opposite[polarity] || other.holder?.id === holder?.id) continue;
      const isNamedAsOpposed = other.against.some(({ id }) => id === holder?.id);
      const key = JSON.stringify([claim.id, other.statement?.id ?? other.id, isNamedAsOpposed]);
      const group = groups.get(key) ?? { claim, isNamedAsOpposed, stances: [] };
      if (!group.stances.some(({ id }) => id === other.id)) group.stances.push(other);
      groups.set(key, group);
    }
  }
  return [...groups.values()]
    .map(({ claim, isNamedAsOpposed, stances: others }) => ({
      claim,
      isNamedAsOpposed,
      statement: others[0]?.statement ?? null,
      citations: withoutRepeats(others.flatMap(({ citations }) => citations)),
      opponents: others.map((stance) => ({ stance, interests: interestsIn(stance) })),
    }))
    .sort((a, b) => Number(b.isNamedAsOpposed) - Number(a.isNamedAsOpposed));
}

const interestsIn = ({ id, statement }: OtherStance): ShownInterest[] =>
  distinctChains((statement?.interests ?? []).filter(({ stance }) => stance.id === id));

const withoutRepeats = <Identified extends { readonly id: string }>(some: readonly Identified[]): Identified[] => [
  ...new Map(some.map((one) => [one.id, one])).values(),
];

/** The same chain is told once for every stance; a reader wants to see it once, if it always points the same way. */
export function distinctChains<Interest extends ShownInterest>(interests: readonly Interest[]): Interest[] {
  const keyOf = ({ alignment, chain }: Interest) => [alignment, ...chain.map(({ id }) => id)].join(' ');
  const seen = new Map<string, Interest>();
  for (const interest of interests) if (!seen.has(keyOf(interest))) seen.set(keyOf(interest), interest);
  return [...seen.values()];
}
