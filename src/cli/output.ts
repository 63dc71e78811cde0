/** Where a command speaks: answers on one stream, faults and progress on the other. */
export interface Output {
  log(line: string): void;
  error(line: string): void;
}

/** The streams of this process. */
export const standardOutput: Output = {
  log: (line) => void process.stdout.write(`${line}\n`),
  error: (line) => void process.stderr.write(`${line}\n`),
};
