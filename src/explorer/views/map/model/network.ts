import type { Language } from '../../../language/language.ts';

/** The kinds of record that the map draws, by their types in the API. */
export const nodeKinds = [
  'Person',
  'Group',
  'Organisation',
  'Model',
  'Product',
  'Question',
  'Claim',
  'Strategy',
  'BusinessModel',
] as const;

/** A kind of record on the map. */
export type NodeKind = (typeof nodeKinds)[number];

/** The side of the debate that a claim, a road or an openness stands for. */
export type Side = 'OPEN' | 'CLOSED' | 'BOTH';

/** Something that the map draws. */
export interface NetworkNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly names: Readonly<Record<Language, string>>;
  /** False for an anonymous source. */
  readonly named: boolean;
  readonly side: Side | null;
  /** The question that a claim answers. */
  readonly question: string | null;
  /** In a discourse network, the camp by its number from 1; 0 for those who belong to none. */
  readonly camp?: number;
  /** In a discourse network, how many stances it counts. */
  readonly activity?: number;
}

/** What a tie says. */
export type TieKind =
  | 'STANCE'
  | 'AGAINST'
  | 'ANSWERS'
  | 'SUPPORTS'
  | 'ATTACKS'
  | 'INVESTMENT'
  | 'EARNS_BY'
  | 'DEVELOPED_BY'
  | 'OWNED_BY'
  | 'PART_OF'
  | 'AFFILIATION'
  | 'ADOPTS'
  | 'WITH_MODEL'
  | 'DISCOURSE';

/** How a tie is drawn: for, against, both at once, or neither. */
export type Tone = 'SUPPORT' | 'OPPOSE' | 'AMBIVALENT' | 'PLAIN';

/** The first and last day on which something can have been; null where nobody says. */
export interface Days {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** A record behind a tie. */
export interface TieFact {
  readonly id: string;
  readonly tone: Tone;
  readonly days: Days | null;
}

/** A tie between two nodes; what joins the same two in the same way is one tie with several facts. */
export interface NetworkTie {
  readonly id: string;
  readonly kind: TieKind;
  readonly source: string;
  readonly target: string;
  readonly tone: Tone;
  /** The records behind it; empty where the tie itself carries the citations. */
  readonly facts: readonly TieFact[];
  /** In a discourse network, the weight without its sign. */
  readonly weight: number;
}

/** What is drawn. */
export interface Network {
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
}

/** The id of a tie, the same on every visit. */
export const tieId = (kind: TieKind, source: string, target: string): string => `${kind}|${source}|${target}`;

/** What several facts say together. */
export function commonTone(tones: readonly Tone[]): Tone {
  const [first = 'PLAIN', ...others] = new Set(tones);
  return others.length === 0 ? first : 'AMBIVALENT';
}

/** For each node the ties that it has. */
export function tiesByNode(ties: readonly NetworkTie[]): ReadonlyMap<string, readonly NetworkTie[]> {
  const found = new Map<string, NetworkTie[]>();
  const add = (id: string, tie: NetworkTie) => {
    const known = found.get(id);
    if (known === undefined) found.set(id, [tie]);
    else known.push(tie);
  };
  for (const tie of ties) {
    add(tie.source, tie);
    if (tie.target !== tie.source) add(tie.target, tie);
  }
  return found;
}
