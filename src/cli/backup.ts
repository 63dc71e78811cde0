import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { backUp } from '../graph/embeddedBackup.ts';
import { backupFolder } from './backupFolder.ts';
import type { Output } from './output.ts';
import { UsageError } from './UsageError.ts';

/** Writes the graph in a folder to one file, from which `restore` makes it again; gives the exit code. */
export function backup({ out }: { readonly out: string }, output: Output): number {
  const folder = backupFolder();
  if (!existsSync(folder)) throw new UsageError(`expected the folder of a graph in GRAPH_URL, found none at ${folder}`);
  if (!existsSync(dirname(out)) || (existsSync(out) && statSync(out).isDirectory()))
    throw new UsageError(`--out: expected a file in a folder that exists, got ${JSON.stringify(out)}`);
  const { nodes, relationships } = backUp(folder, out);
  output.log(`${out}: ${nodes} nodes and ${relationships} relationships backed up`);
  return 0;
}
