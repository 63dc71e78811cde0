import { existsSync, renameSync, rmSync } from 'node:fs';
import { syncFolder, type EmbeddedFiles } from './embeddedFiles.ts';

/**
 * Puts a restored graph, which is whole, in the place of the other. Whoever is killed meanwhile leaves it to the next
 * opening, since the restored graph goes away last.
 */
export function finishRestore({ folder, graph, log, seal, restored }: EmbeddedFiles): void {
  if (!existsSync(restored)) return;
  rmSync(seal, { force: true });
  rmSync(log, { force: true, recursive: true });
  syncFolder(folder);
  renameSync(restored, graph);
  syncFolder(folder);
}
