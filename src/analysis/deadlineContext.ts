/** What a field that computes for long needs of a request. */
export interface DeadlineContext {
  /** Gives what is aborted once nobody waits for the answer any more, so that work for it ends. */
  readonly signal?: () => AbortSignal;
}
