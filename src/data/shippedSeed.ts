import { realpath } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dossierPath, type DossierPath } from './findSeedFiles.ts';

/** The dossier that comes with the program, its path as seen from where the program was started. */
export function shippedSeed(): DossierPath {
  const folder = fileURLToPath(new URL('../../seed', import.meta.url));
  const seen = relative(process.cwd(), folder);
  return { name: 'shipped', path: seen === '' || seen.startsWith('..') ? folder : seen };
}

/**
 * The shipped dossier and those that a person names beside it. A file inside the shipped folder stands for all of it,
 * since its records refer to each other.
 */
export async function withShipped(files: readonly string[]): Promise<DossierPath[]> {
  const shipped = shippedSeed();
  const home = await real(shipped.path);
  const paths = [shipped];
  for (const file of files) {
    const path = await real(file);
    if (path !== home && !path.startsWith(home + sep)) paths.push(dossierPath(file));
  }
  return paths;
}

const real = (path: string): Promise<string> => realpath(path).catch(() => path);
