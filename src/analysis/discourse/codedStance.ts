/** A stance as the formulas see it; what a discourse network analysis calls a statement. */
export interface CodedStance {
  readonly id: string;
  readonly actor: string;
  readonly claim: string;
  /** Its place on the polarity scale. */
  readonly level: number;
  /** The documents in which it is written, sorted. */
  readonly sources: readonly string[];
  /** The first and the last day on which it can have been taken; null where that is open or unknown. */
  readonly earliest: string | null;
  readonly latest: string | null;
}
