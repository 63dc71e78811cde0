/** The language in which a work is cited. */
export type CitingLanguage = 'ZH' | 'EN';

/** What a citation tells of a statement or a source: only what their records hold. */
export interface CitedWork {
  readonly id: string;
  readonly language: CitingLanguage;
  /** Whole names, since nobody tells which part of a name is the family's. */
  readonly authors: readonly string[];
  readonly title: string;
  /** An EDTF date; absent where none is known. */
  readonly date?: string;
  /** Whether a part of the date was inferred. */
  readonly inferred: boolean;
  /** The source in which a statement stands. */
  readonly container?: { readonly title: string; readonly authors: readonly string[] };
  readonly publisher?: string;
  readonly url?: string;
  /** Sentences on what the fields do not tell. */
  readonly notes: readonly string[];
}
