import { expect, test } from 'vitest';
import { countStances } from '../../../src/analysis/discourse/counts.ts';
import { createPairSums } from '../../../src/analysis/discourse/pairSums.ts';
import { seededRandom } from '../../../src/analysis/discourse/random.ts';
import { pairTies } from '../../../src/analysis/discourse/ties.ts';
import { coded } from './coded.ts';

test.each([
  { scale: { kind: 'BINARY' } as const, lowest: 0, count: 2 },
  { scale: { kind: 'INTEGER', range: 3 } as const, lowest: -3, count: 7 },
])(
  'sums on the scale $scale are those of the ties, whatever levels the stances are given',
  ({ scale, lowest, count }) => {
    const random = seededRandom(11);
    const pick = (most: number): number => Math.floor(random() * most);
    const lines = Array.from({ length: 60 }, () => `a${pick(6)} c${pick(4)} ${lowest + pick(count)}`);
    const stances = coded(...lines);
    const actors = [...countStances(stances, 'ACTORS').keys()];
    const sumsOf = createPairSums(stances, actors, scale);
    for (let round = 0; round < 5; round++) {
      const levels = stances.map(() => lowest + pick(count));
      const relevelled = stances.map((stance, index) => ({ ...stance, level: levels[index] ?? 0 }));
      const ties = (kind: 'CONGRUENCE' | 'CONFLICT' | 'SUBTRACT') =>
        pairTies(countStances(relevelled, 'ACTORS'), { kind, normalisation: 'NONE', scale });
      const total = (kind: 'CONGRUENCE' | 'CONFLICT'): number =>
        ties(kind).reduce((sum, { weight }) => sum + weight, 0);
      const { congruence, conflict, difference } = sumsOf(levels);
      expect(congruence).toBeCloseTo(total('CONGRUENCE'), 8);
      expect(conflict).toBeCloseTo(total('CONFLICT'), 8);
      for (const { source, target, weight } of ties('SUBTRACT')) {
        const [row, column] = [actors.indexOf(source), actors.indexOf(target)];
        expect(difference[row]?.[column]).toBeCloseTo(weight, 8);
        expect(difference[column]?.[row]).toBeCloseTo(weight, 8);
      }
    }
  },
);
