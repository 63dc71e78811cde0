/** Tells whoever waits how far the bench is. */
export const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
