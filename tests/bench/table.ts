import { type Figures, median } from './measure.ts';
import type { Question } from './questions.ts';

/** The head of a table for people; times are medians of the rounds' medians, and ratios have their least and most. */
export const tableHead = (engine: string, statements: number): string =>
  [
    `${engine}, ${statements.toLocaleString('en')} statements`,
    '',
    '| question | service, ms | by hand, ms | service ÷ by hand | CPU, service ÷ by hand | peer ÷ service |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
  ].join('\n');

/** One question's row: the service beside the same in Cypher by hand, and the peer beside the service. */
export function showRow({ name, about }: Question, figures: readonly Figures[]): string {
  const [service, byHand, peer] = ['service', 'by hand', 'peer'].map((who) =>
    figures.find(({ contestant }) => contestant === who),
  );
  const cells = [
    `${name}: ${about}`,
    milliseconds(service),
    milliseconds(byHand),
    ratio(service, byHand),
    cpuRatio(service, byHand),
    ratio(peer, service),
  ];
  return `| ${cells.join(' | ')} |`;
}

const milliseconds = (figures: Figures | undefined): string => median(figures?.rounds ?? []).toFixed(2);

/** A process's CPU time is told in hundredths of a second: where one used less, there is no ratio. */
const cpuRatio = (one: Figures | undefined, other: Figures | undefined): string =>
  one === undefined || other === undefined || other.cpu === 0 ? '–' : (one.cpu / other.cpu).toFixed(1);

/** How many times longer one took than the other, round by round; nothing where one of them was not measured. */
function ratio(one: Figures | undefined, other: Figures | undefined): string {
  if (one === undefined || other === undefined) return '';
  const ratios = one.rounds.map((time, round) => time / (other.rounds[round] ?? Number.NaN));
  return `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})`;
}
