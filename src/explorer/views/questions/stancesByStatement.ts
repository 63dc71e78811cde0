import type { ClaimWords } from './documents.ts';

type Stance = ClaimWords['stances']['nodes'][number];

/** Stances of one polarity that rest on the same statement, or on the same deed of one holder. */
export interface HeldTogether {
  readonly key: string;
  readonly stance: Stance;
  readonly holders: readonly NonNullable<Stance['holder']>[];
}

const order = ['SUPPORT', 'OPPOSE', 'AMBIVALENT'] as const;

/** Puts together those who say the same thing in one statement, supporters first. */
export function stancesByStatement(stances: readonly Stance[]): readonly HeldTogether[] {
  const groups = new Map<string, Stance[]>();
  for (const stance of stances) {
    const key = `${stance.polarity} ${stance.statement?.id ?? stance.id}`;
    groups.set(key, [...(groups.get(key) ?? []), stance]);
  }
  return [...groups]
    .flatMap(([key, together]) => {
      const [stance] = together;
      if (stance === undefined) return [];
      return [{ key, stance, holders: together.flatMap(({ holder }) => (holder === null ? [] : [holder])) }];
    })
    .sort((a, b) => order.indexOf(a.stance.polarity) - order.indexOf(b.stance.polarity));
}
