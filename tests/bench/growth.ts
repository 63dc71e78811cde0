import type { Comparison } from './compare.ts';
import { median } from './median.ts';
import { figure, table } from './table.ts';

/** How the service's time for one question changes with the size of the debate. */
export interface Growth {
  readonly name: string;
  readonly about: string;
  /** Milliseconds at the smallest size. */
  readonly atFirst: number;
  readonly points: readonly GrowthPoint[];
}

/** A question's time at one size, in multiples of its time at the smallest: the middle of the rounds, the least and the most. */
export interface GrowthPoint {
  readonly statements: number;
  readonly middle: number;
  readonly least: number;
  readonly most: number;
}

/** How the service's times grow over comparisons at several sizes, the smallest first. */
export function growthOf(comparisons: readonly Comparison[]): Growth[] {
  const [first] = comparisons;
  return (first?.growing ?? []).map(({ question: { name, about }, rounds }) => {
    const atFirst = median(rounds);
    const points = comparisons.flatMap(({ statements, growing }): GrowthPoint[] => {
      const measured = growing.find(({ question }) => question.name === name);
      if (measured === undefined) return [];
      const multiples = measured.rounds.map((time) => time / atFirst);
      return [{ statements, middle: median(multiples), least: Math.min(...multiples), most: Math.max(...multiples) }];
    });
    return { name, about, atFirst, points };
  });
}

/** The growth of times and memory as Markdown for people. */
export function growthTable(growths: readonly Growth[], comparisons: readonly Comparison[]): string {
  const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);
  return table(
    ['the service', ...comparisons.map(({ statements }) => statements.toLocaleString('en'))],
    [
      ...growths.map(({ name, about, atFirst, points }) => [
        `${name}: ${about}`,
        ...comparisons.map(({ statements }) => {
          const point = points.find((each) => each.statements === statements);
          if (point === undefined) return '–';
          const multiple = `${point.middle.toFixed(2)} (${point.least.toFixed(2)}–${point.most.toFixed(2)})`;
          return point === points[0] ? `${figure(atFirst)} ms: ${multiple}` : multiple;
        }),
      ]),
      ['memory afterwards, MB', ...comparisons.map(({ memory }) => megabytes(memory.held))],
      ['most memory, MB', ...comparisons.map(({ memory }) => megabytes(memory.most))],
    ],
  );
}
