import type { RecordDefinition } from '../engine/record.ts';
import type { Given } from '../engine/rule.ts';
import type { Place } from './problem.ts';

/** A span of a source as a seed file cites it. */
export interface GivenCitation {
  readonly source: string;
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly exact: string;
  readonly digest: string;
  readonly place: Place;
}

/** A tie as a seed file gives it. */
export interface GivenTie {
  readonly to: string;
  readonly citations?: readonly GivenCitation[];
  /** Of a part's tie to its owner: the part's place among its siblings. */
  readonly position?: number;
  readonly place: Place;
}

/** One record with all that belongs to it, whether a file lists it or writes it inside another. */
export interface DossierRecord {
  readonly id: string;
  readonly definition: RecordDefinition;
  /** The values and the note, after zod. */
  readonly given: Given;
  readonly ties: Readonly<Record<string, readonly GivenTie[]>>;
  readonly citations: readonly GivenCitation[];
  /** Whether the citations are those of the record around it. */
  readonly inherits: boolean;
  readonly place: Place;
  /** Of a part: what tells it from its siblings, in words. */
  readonly part?: string;
}

/** The citations that a file writes for a record and for its ties, each once. */
export const citationsOf = ({ citations, inherits, ties }: DossierRecord): GivenCitation[] => [
  ...(inherits ? [] : citations),
  ...Object.values(ties).flatMap((ends) => ends.flatMap((tie) => tie.citations ?? [])),
];
