import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Problem } from './problem.ts';

/** What a person asked to read: a dossier's name and where its files are. */
export interface DossierPath {
  readonly name: string;
  /** A YAML file, or a folder of them, as it was given. */
  readonly path: string;
}

/** A dossier is named after its file or folder. */
export const dossierPath = (path: string): DossierPath => ({ name: basename(path, extname(path)), path });

/** The YAML files of a dossier in the order of their names. */
export async function findSeedFiles(path: string): Promise<string[] | Problem[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return [{ file: path, message: 'expected a file or a folder, found nothing there' }];
  if (found.isFile()) return [path];
  if (!found.isDirectory()) return [{ file: path, message: 'expected a file or a folder, got something else' }];
  const names = (await readdir(path)).filter((name) => /\.ya?ml$/.test(name) && !name.startsWith('.'));
  if (names.length === 0) return [{ file: path, message: 'expected a folder with .yaml files, found none in it' }];
  return names.sort().map((name) => join(path, name));
}
