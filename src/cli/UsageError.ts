/** A command that was called in a way it cannot serve, in words for whoever called it. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
