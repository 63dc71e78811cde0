import { existsSync, mkdirSync, statSync } from 'node:fs';
import { restoreBackup } from '../graph/embeddedBackup.ts';
import { backupFolder } from './backupFolder.ts';
import type { Output } from './output.ts';
import { UsageError } from './UsageError.ts';

/** Puts the graph of a backup into the folder that the settings name; gives the exit code. */
export function restore(file: string, { replace }: { readonly replace?: boolean }, output: Output): number {
  const folder = backupFolder();
  if (!existsSync(file) || !statSync(file).isFile())
    throw new UsageError(`expected a backup, found no file at ${JSON.stringify(file)}`);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new UsageError(`expected a folder in GRAPH_URL, got the file ${folder}`);
  mkdirSync(folder, { recursive: true });
  const { nodes, relationships } = restoreBackup(file, folder, { replace: replace === true });
  output.log(`${folder}: ${nodes} nodes and ${relationships} relationships restored`);
  return 0;
}
