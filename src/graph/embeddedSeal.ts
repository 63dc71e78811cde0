import { createHash } from 'node:crypto';
import { closeSync, existsSync, openSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFile, syncFolder, unfinished } from './embeddedFiles.ts';
import { GraphError } from './GraphError.ts';

/** Beside a graph: how many commits it must hold. */
export interface Seal {
  /** Notes that `commits` are kept, before anybody is told so. */
  note(commits: bigint): void;
  close(): void;
}

/** How many commits the seal says the graph must hold; `undefined` where there is none. */
export function sealedCommits(path: string): bigint | undefined {
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'utf8');
  const commits = /^debate-graph seal 1: *(\d+) commits/.exec(text)?.[1];
  if (commits !== undefined && text === sealText(BigInt(commits))) return BigInt(commits);
  throw new GraphError(
    'UNAVAILABLE',
    `${path} is damaged, by which a graph is known to be whole: restore the graph from a backup (debate-graph restore), ` +
      'or remove this file to open what is there without that proof',
  );
}

/** Opens the seal of a graph that holds `commits`. */
export function openSeal(path: string, commits: bigint): Seal {
  if (!existsSync(path)) {
    writeFileSync(unfinished(path), sealText(commits));
    syncFile(unfinished(path));
    renameSync(unfinished(path), path);
    syncFolder(dirname(path));
  }
  const descriptor = openSync(path, 'r+');
  let noted: bigint | undefined;
  return {
    note: (count) => {
      if (count === noted) return;
      // In place and of one length: this needs no room on a full disk, and one sector is written whole or not at all.
      writeSync(descriptor, sealText(count), 0);
      noted = count;
    },
    close: () => closeSync(descriptor),
  };
}

function sealText(commits: bigint): string {
  const told = `debate-graph seal 1: ${commits.toString().padStart(20)} commits`;
  return `${told}, ${createHash('sha256').update(told).digest('hex').slice(0, 16)}\n`;
}
