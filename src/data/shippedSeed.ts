import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DossierPath } from './findSeedFiles.ts';

/** The dossier that comes with the program, its path as seen from where the program was started. */
export function shippedSeed(): DossierPath {
  const folder = fileURLToPath(new URL('../../seed', import.meta.url));
  const seen = relative(process.cwd(), folder);
  return { name: 'shipped', path: seen === '' || seen.startsWith('..') ? folder : seen };
}
