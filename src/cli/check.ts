import { checkTexts } from '../data/checkTexts.ts';
import { checkCoverage, coverage } from '../data/coverage.ts';
import { loadDossiers } from '../data/loadDossiers.ts';
import { inOrder, printProblem, type Problem } from '../data/problem.ts';
import { withShipped } from '../data/shippedSeed.ts';
import { openTexts } from '../data/texts.ts';
import type { Output } from './output.ts';

/** Checks seed files, and with a folder of texts every citation in them; gives the exit code. */
export async function check(files: readonly string[], texts: string | undefined, output: Output): Promise<number> {
  const { dossiers, problems } = await loadDossiers(await withShipped(files));
  const records = dossiers.flatMap((dossier) => dossier.records);
  const found: Problem[] = [...problems];
  if (texts !== undefined) {
    const opened = await openTexts(texts);
    const covered = coverage(records, opened);
    // A record that cannot be read cites nothing yet: its sentences would be told as open.
    found.push(...checkTexts(records, opened), ...(problems.length === 0 ? checkCoverage(covered) : []));
    for (const { source, sentences, uncovered, omitted } of covered) {
      const cited = sentences - uncovered.length - omitted;
      output.log(
        `${source.id}: ${cited} of ${sentences} sentences cited, ${omitted} left out, ${uncovered.length} open`,
      );
    }
  }
  for (const problem of inOrder(found)) output.error(printProblem(problem));
  for (const dossier of dossiers) output.log(`${dossier.name}: ${dossier.records.length} records`);
  output.log(found.length === 1 ? '1 fault' : `${found.length} faults`);
  return found.length === 0 ? 0 : 1;
}
