import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** What a process that opened a graph told: a digest of all that it holds, or why it could not be opened. */
export interface Opened {
  readonly digest?: string;
  readonly nodes?: number;
  readonly ties?: number;
  readonly name?: string;
  readonly message?: string;
}

/** A process that opens graphs, since the engine's native code might end it. */
export interface Opener {
  open(folder: string): Promise<Opened>;
  stop(): Promise<void>;
}

/** Starts a process that opens one graph after the other. */
export function startOpener(): Opener {
  const child = spawn(
    process.execPath,
    ['--import', './tests/support/typescript.js', join(import.meta.dirname, 'opener.ts')],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = once(child, 'close');
  return {
    open: async (folder) => {
      child.stdin.write(`${folder}\n`);
      const next = await lines.next();
      if (next.done === true)
        throw new Error(`the process that opened ${folder} ended: ${JSON.stringify(await ended)}`);
      return JSON.parse(next.value) as Opened;
    },
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
