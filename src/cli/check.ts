import { checkQuotes } from '../data/checkQuotes.ts';
import { checkTexts } from '../data/checkTexts.ts';
import { checkCoverage, coverage } from '../data/coverage.ts';
import { loadDossiers, type Dossier } from '../data/loadDossiers.ts';
import { inOrder, printProblem, type Problem } from '../data/problem.ts';
import { withShipped } from '../data/shippedSeed.ts';
import { openTexts } from '../data/texts.ts';
import type { Output } from './output.ts';

/** Checks seed files, and with a folder of texts every citation in them; gives the exit code. */
export async function check(files: readonly string[], texts: string | undefined, output: Output): Promise<number> {
  const { dossiers, problems } = await loadDossiers(await withShipped(files));
  // A record that cannot be read cites nothing yet: its sentences would be told as open.
  const proved = texts === undefined ? [] : await prove(dossiers, texts, { covered: problems.length === 0, output });
  const found = inOrder([...problems, ...proved]);
  for (const problem of found) output.error(printProblem(problem));
  for (const dossier of dossiers) output.log(`${dossier.name}: ${dossier.records.length} records`);
  output.log(found.length === 1 ? '1 fault' : `${found.length} faults`);
  return found.length === 0 ? 0 : 1;
}

async function prove(
  dossiers: readonly Dossier[],
  folder: string,
  { covered, output }: { covered: boolean; output: Output },
): Promise<Problem[]> {
  const texts = await openTexts(folder);
  const records = dossiers.flatMap((dossier) => dossier.records);
  const found = coverage(records, texts);
  for (const { source, sentences, uncovered, omitted } of found) {
    const cited = sentences - uncovered.length - omitted;
    output.log(`${source.id}: ${cited} of ${sentences} sentences cited, ${omitted} left out, ${uncovered.length} open`);
  }
  return [
    ...checkTexts(records, texts, mayLack(dossiers)),
    ...checkQuotes(records, texts),
    ...(covered ? checkCoverage(found) : []),
  ];
}

/** Whoever checks a dossier of their own may not have the text of the one that comes with the program. */
function mayLack([shipped, ...others]: readonly Dossier[]): Set<string> {
  return new Set(others.length === 0 ? [] : shipped?.records.map(({ id }) => id));
}
