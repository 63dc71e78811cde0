/** A party's stances of one polarity on a claim. */
export interface FileHolding {
  /** Null where nobody is named. */
  readonly party: { readonly id: string; readonly name: string } | null;
  readonly polarity: string;
  readonly stances: readonly string[];
}

/** Words by which a speaker supports a claim. */
export interface FileLocution {
  readonly statement: string;
  readonly speaker: { readonly id: string; readonly name: string };
  /** What was said: the words where they are verbatim, else our summary of them. */
  readonly words: string;
}

/** A claim with those who take a stance on it. */
export interface FileClaim {
  readonly id: string;
  readonly text: string;
  readonly depth: number;
  readonly citations: readonly string[];
  readonly holdings: readonly FileHolding[];
  readonly locutions: readonly FileLocution[];
}

/** An argument from one claim for or against another. */
export interface FileArgument {
  readonly source: string;
  readonly target: string;
  readonly kind: 'SUPPORTS' | 'ATTACKS';
  readonly citations: readonly string[];
  readonly unanswered: boolean;
}

/** An argument map as files of arguments hold it: every argument joins two of the claims. */
export interface ArgumentFile {
  /** The id and the text of the claim or question that the map is of. */
  readonly start: { readonly id: string; readonly text: string };
  readonly claims: readonly FileClaim[];
  readonly arguments: readonly FileArgument[];
  readonly truncated: boolean;
}
