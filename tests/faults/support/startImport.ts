import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const main = join(import.meta.dirname, '../../../dist/cli/main.js');

/** An import by the built command line, as a process of its own. */
export interface Import {
  /** Resolves once it says something of this form; rejects if it ends before. */
  says(what: RegExp): Promise<void>;
  /** Ends it at once and waits until it is gone. */
  kill(): Promise<void>;
  /** Its exit code once it has ended, null where it was killed. */
  readonly ended: Promise<number | null>;
  /** All that it has said of its progress and its faults. */
  said(): string;
}

/** Starts to import an event list into a graph, under a question of its own. */
export function startImport(file: string, graphUrl: string, question = 'many'): Import {
  const child = spawn(process.execPath, [main, 'import', '--format', 'dna', file, '--question', question], {
    env: { PATH: process.env['PATH'], GRAPH_URL: graphUrl },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const saying = (what: RegExp) =>
    new Promise<void>((resolve) => {
      const look = () => {
        if (what.test(said)) resolve();
      };
      child.stderr.on('data', look);
      look();
    });
  return {
    says: async (what) => {
      const early = ended.then((code) => {
        if (!what.test(said)) throw new Error(`expected ${String(what)}, but it ended with ${code}: ${said}`);
      });
      await Promise.race([saying(what), early]);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
    ended,
    said: () => said,
  };
}
