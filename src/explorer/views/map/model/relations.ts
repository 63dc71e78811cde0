import type { TieKind } from './network.ts';

/** The ties that a reader can look at by themselves. */
export const relations = {
  stances: ['STANCE', 'AGAINST', 'ANSWERS', 'SUPPORTS', 'ATTACKS'],
  money: ['INVESTMENT', 'DEVELOPED_BY', 'EARNS_BY', 'PART_OF'],
  affiliations: ['AFFILIATION', 'PART_OF'],
  strategies: ['ADOPTS', 'WITH_MODEL', 'EARNS_BY'],
  models: ['DEVELOPED_BY', 'OWNED_BY', 'WITH_MODEL'],
  all: [
    'STANCE',
    'AGAINST',
    'ANSWERS',
    'SUPPORTS',
    'ATTACKS',
    'INVESTMENT',
    'EARNS_BY',
    'DEVELOPED_BY',
    'OWNED_BY',
    'PART_OF',
    'AFFILIATION',
    'ADOPTS',
    'WITH_MODEL',
  ],
} as const satisfies Readonly<Record<string, readonly TieKind[]>>;

/** One of them. */
export type RelationName = keyof typeof relations;

/** Whether a word of the address names one. */
export const isRelation = (word: string): word is RelationName => Object.hasOwn(relations, word);
