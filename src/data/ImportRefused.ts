/** An import that would break the graph or somebody else's data: nothing was written. */
export class ImportRefused extends Error {
  override readonly name = 'ImportRefused';
  readonly reasons: readonly string[];

  constructor(reasons: readonly string[]) {
    super(reasons.join('\n'));
    this.reasons = reasons;
  }
}
