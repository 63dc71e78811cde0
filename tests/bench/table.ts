import { type Figures, median } from './measure.ts';
import type { Question } from './questions.ts';

/** The head of a table for people: the medians, and how many times the last contestant's each takes. */
export const tableHead = (engine: string, statements: number, names: readonly string[]): string =>
  [
    `${engine}, ${statements.toLocaleString('en')} statements`,
    '',
    `| question | ${names.map((name) => `${name}, ms`).join(' | ')} | ratio (least–most of the rounds) | CPU ratio |`,
    `| --- |${' ---: |'.repeat(names.length + 2)}`,
  ].join('\n');

/** One question's row: the first contestant beside the last, round by round. */
export function showRow({ name, about }: Question, figures: readonly Figures[]): string {
  const [ours, peer] = [figures[0], figures.at(-1)];
  const ratios = (ours?.rounds ?? []).map((time, round) => time / (peer?.rounds[round] ?? Number.NaN));
  const spread = `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
  const cpu = ((ours?.cpu ?? Number.NaN) / (peer?.cpu ?? Number.NaN)).toFixed(1);
  return `| ${name}: ${about} | ${figures.map(({ rounds }) => median(rounds).toFixed(2)).join(' | ')} | ${spread} | ${cpu} |`;
}
