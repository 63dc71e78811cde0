import type { ProfiledParty } from './documents/partyFields.ts';

type Interest = ProfiledParty['statements']['nodes'][number]['interests'][number];

/** What one way from a speaker to a strategy, business model or investment says beside the speaker's stances. */
export interface Gain {
  readonly key: string;
  readonly chain: Interest['chain'];
  /** The stances that the chain's end was compared with, by how it points; each claim once. */
  readonly alignments: readonly {
    readonly alignment: Interest['alignment'];
    readonly stances: readonly Interest['stance'][];
  }[];
}

const order = ['SAME', 'OPPOSITE', 'MIXED', 'UNKNOWN'] as const;

/** Puts the interests of many statements together: each chain once, those that speak of most stances first. */
export function gainsOf(statements: ProfiledParty['statements']['nodes']): readonly Gain[] {
  const chains = new Map<string, Interest[]>();
  for (const interest of statements.flatMap(({ interests }) => interests)) {
    const key = interest.chain.map(({ id }) => id).join(' ');
    chains.set(key, [...(chains.get(key) ?? []), interest]);
  }
  return [...chains]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([key, interests]) => ({
      key,
      chain: interests[0]?.chain ?? [],
      alignments: order
        .map((alignment) => ({ alignment, stances: stancesOf(interests, alignment) }))
        .filter(({ stances }) => stances.length > 0),
    }));
}

function stancesOf(interests: readonly Interest[], wanted: Interest['alignment']): readonly Interest['stance'][] {
  const found = interests.filter(({ alignment }) => alignment === wanted).map(({ stance }) => stance);
  return [...new Map(found.map((stance) => [`${stance.polarity} ${stance.claim.id}`, stance])).values()];
}
