import { closeSync, fsyncSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The files of a graph in a folder. */
export interface EmbeddedFiles {
  readonly folder: string;
  /** The graph as the engine last put it in order. */
  readonly graph: string;
  /** What was written since then; only there while the graph is open, or after its process was killed. */
  readonly log: string;
  /** How much was kept, which the graph must still hold when it is opened again. */
  readonly seal: string;
  /** A whole graph that is about to take the place of the other: only there while that is done. */
  readonly restored: string;
}

/** Names the files of the graph in `folder`. */
export function embeddedFiles(folder: string): EmbeddedFiles {
  const graph = join(folder, 'graph.grafeo');
  return {
    folder,
    graph,
    log: `${graph}.wal`,
    seal: join(folder, 'graph.seal'),
    restored: join(folder, 'graph.restored'),
  };
}

/** The name under which a file or graph is made until it is whole. */
export const unfinished = (path: string): string => `${path}.part`;

/** Puts a file on the disk itself, so that even a power cut leaves it. */
export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r+');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Puts on the disk which files a folder holds. */
export function syncFolder(folder: string): void {
  // Windows keeps no folder open, and orders such changes itself.
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Puts on the disk what the engine has written to its log: it does so itself only every tenth of a second. */
export function syncLog({ log }: EmbeddedFiles): void {
  for (const name of readdirSync(log)) {
    try {
      syncFile(join(log, name));
    } catch (error) {
      // The engine took its content over into the graph, and removes it then.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
}
