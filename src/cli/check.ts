import { realpath } from 'node:fs/promises';
import { sep } from 'node:path';
import { checkTexts } from '../data/checkTexts.ts';
import { checkCoverage, coverage } from '../data/coverage.ts';
import { dossierPath, type DossierPath } from '../data/findSeedFiles.ts';
import { loadDossiers } from '../data/loadDossiers.ts';
import { printProblem } from '../data/problem.ts';
import { shippedSeed } from '../data/shippedSeed.ts';
import { openTexts } from '../data/texts.ts';
import type { Output } from './output.ts';

/** Checks seed files, and with a folder of texts every citation in them; gives the exit code. */
export async function check(files: readonly string[], texts: string | undefined, output: Output): Promise<number> {
  const shipped = shippedSeed();
  const paths = [shipped, ...(await withoutShipped(files, shipped))];
  const { dossiers, problems } = await loadDossiers(paths);
  const records = dossiers.flatMap((dossier) => dossier.records);
  const found = [...problems];
  if (texts !== undefined) {
    const opened = await openTexts(texts);
    const covered = coverage(records, opened);
    found.push(...checkTexts(records, opened), ...(problems.length === 0 ? checkCoverage(covered) : []));
    for (const { source, sentences, uncovered, omitted } of covered) {
      const cited = sentences - uncovered.length - omitted;
      output.log(
        `${source.id}: ${cited} of ${sentences} sentences cited, ${omitted} left out, ${uncovered.length} open`,
      );
    }
  }
  for (const problem of found) output.error(printProblem(problem));
  const names = paths.map(({ name }) => name).join(', ');
  output.log(`${names}: ${records.length} records, ${found.length} ${found.length === 1 ? 'fault' : 'faults'}`);
  return found.length === 0 ? 0 : 1;
}

/** A file of the shipped seed is checked with all of it, since its records refer to each other. */
async function withoutShipped(files: readonly string[], shipped: DossierPath): Promise<DossierPath[]> {
  const home = await real(shipped.path);
  const paths: DossierPath[] = [];
  for (const file of files) {
    const path = await real(file);
    if (path !== home && !path.startsWith(home + sep)) paths.push(dossierPath(file));
  }
  return paths;
}

const real = (path: string): Promise<string> => realpath(path).catch(() => path);
