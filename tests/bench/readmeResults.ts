import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { asMarkdown, resultsFolder } from './results.ts';

const readme = join(import.meta.dirname, 'README.md');
const [begin, end] = ['<!-- results: written by the bench -->', '<!-- end of results -->'];

/** Shows in the README what `results/` holds: the growth in full, the rest as links. */
export async function showResultsInReadme(): Promise<void> {
  const names = (await readdir(resultsFolder)).sort((one, other) => one.localeCompare(other, 'en', { numeric: true }));
  const growths = names.filter((name) => /^growth-.*\.md$/.test(name));
  const others = names.filter((name) => name.endsWith('.md') && !growths.includes(name));
  const shown = await Promise.all(growths.map((name) => readFile(join(resultsFolder, name), 'utf8')));
  const section = [
    // One level down, and from another folder.
    ...shown.map((text) => text.replace(/^# /gm, '## ').replaceAll('](growth-', '](results/growth-')),
    others.length > 0 && `All that was measured: ${others.map((name) => `[${name}](results/${name})`).join(', ')}.`,
  ].filter((part) => part !== false);
  const text = await readFile(readme, 'utf8');
  const [before, after] = [text.split(begin)[0], text.split(end)[1]];
  if (before === undefined || after === undefined) throw new Error(`expected ${begin} and ${end} in ${readme}`);
  await writeFile(readme, await asMarkdown([`${before}${begin}`, ...section, `${end}${after}`].join('\n\n')));
}
