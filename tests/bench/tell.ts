/** Tells whoever waits how far the bench is. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** Tells what has failed where the rest goes on; the bench then ends as failed. */
export function tellFailure(what: string, error: unknown): void {
  tell(`${what} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
}
