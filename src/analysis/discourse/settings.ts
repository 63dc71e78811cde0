import type { AffiliationKind } from './affiliation.ts';
import type { PairNormalisation } from './denominators.ts';
import type { DuplicateRule } from './removeDuplicates.ts';
import type { Scale } from './scale.ts';
import type { PairKind } from './ties.ts';

/** What a discourse network is made of and how, as it was asked for. */
export interface DiscourseSettings {
  readonly network: 'ACTORS' | 'CLAIMS' | 'AFFILIATION';
  readonly kind: PairKind | AffiliationKind;
  readonly actors: 'PERSONS' | 'ORGANISATIONS' | 'PARTIES' | 'BOTH';
  readonly scale: Scale;
  readonly normalisation: PairNormalisation | 'ACTIVITY' | 'PROMINENCE';
  readonly duplicates: DuplicateRule;
  readonly ignorePolarity: boolean;
  readonly minimumActivity: number;
  readonly minimumProminence: number;
  readonly threshold: number | null;
  readonly question: string | null;
  readonly during: string | null;
  readonly certain: boolean;
}
