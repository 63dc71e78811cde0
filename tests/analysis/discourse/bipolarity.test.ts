import { expect, test } from 'vitest';
import { bipolarity } from '../../../src/analysis/discourse/bipolarity.ts';
import { campProfile } from '../../../src/analysis/discourse/campProfile.ts';
import { seededRandom } from '../../../src/analysis/discourse/random.ts';
import { enumerateSplits, type PairSums, searchSplits } from '../../../src/analysis/discourse/splitSearch.ts';
import { coded, workedBinary, workedInteger } from './coded.ts';

const camps = (splits: readonly (readonly [readonly string[], readonly string[]])[] = []) =>
  splits.map((split) => split.map((members) => members.join('')).join('|'));

test('the binary example scores 0.7 by two splits, and 0.4 as one camp', () => {
  const found = bipolarity(workedBinary, { kind: 'BINARY' });
  expect(found?.score).toBeCloseTo(0.7, 10);
  expect(found?.baseline).toBeCloseTo(0.4, 10);
  expect(found?.exact).toBe(true);
  expect(camps(found?.splits)).toEqual(['ABD|C', 'AB|CD']);
});

test('the integer example scores 0.5833 where A and B stand against C; the declared scale changes it', () => {
  const narrow = bipolarity(workedInteger, { kind: 'INTEGER', range: 2 });
  expect(narrow?.score).toBeCloseTo(7 / 12, 10);
  expect(camps(narrow?.splits)).toEqual(['AB|C']);
  const wide = bipolarity(workedInteger, { kind: 'INTEGER', range: 3 });
  // One camp: (4/3 + 7/6 + 7/6) / 6; A and B against C: (4/3 + 5/6 + 5/6) / 6.
  expect(wide?.score).toBeCloseTo(11 / 18, 10);
  expect(camps(wide?.splits)).toEqual(['ABC|']);
});

test('two perfect camps of four score 1, far above permuted stances', () => {
  const stances = ['A', 'B', 'C', 'D'].flatMap((actor) => ['1', '2', '3'].map((claim) => `${actor} c${claim} 1`));
  const others = ['E', 'F', 'G', 'H'].flatMap((actor) => ['1', '2', '3'].map((claim) => `${actor} c${claim} 0`));
  const found = bipolarity(coded(...stances, ...others), { kind: 'BINARY' });
  expect(found?.score).toBe(1);
  expect(camps(found?.splits)).toEqual(['ABCD|EFGH']);
  expect(found?.zScore).toBeGreaterThan(3);
  expect(bipolarity(coded(...stances, ...others), { kind: 'BINARY' })).toEqual(found);
});

test('who shares no claim with anybody belongs to no camp, and nobody alone gives a score', () => {
  const found = bipolarity(coded('A c1 1', 'B c1 1', 'Z c9 0'), { kind: 'BINARY' });
  expect(found?.isolated).toEqual(['Z']);
  expect(camps(found?.splits)).toEqual(['AB|']);
  expect(bipolarity(coded('A c1 1', 'A c1 0'), { kind: 'BINARY' })).toBeNull();
  expect(bipolarity([], { kind: 'BINARY' })).toBeNull();
});

test('above twenty actors the search says that it is not exact, and finds two clear camps', () => {
  const stances = Array.from({ length: 24 }, (_, index) => `a${index + 10} c1 ${index % 2}`);
  const found = bipolarity(coded(...stances), { kind: 'BINARY' });
  expect(found?.exact).toBe(false);
  expect(found?.score).toBe(1);
});

test('enumeration and search agree on random networks, and with every split tried by hand', () => {
  const random = seededRandom(7);
  for (let round = 0; round < 20; round++) {
    const size = 2 + Math.floor(random() * 8);
    const sums = randomSums(size, random);
    const exact = enumerateSplits(sums);
    expect(searchSplits(sums, 50, random).score).toBeCloseTo(exact.score, 9);
    expect(exact.score).toBeCloseTo(bruteForce(sums), 9);
  }
});

function randomSums(size: number, random: () => number): PairSums {
  const difference = Array.from({ length: size }, () => new Float64Array(size));
  const sum = { congruence: 0, conflict: 0 };
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++) {
      const [congruence, conflict] = [Math.floor(random() * 5), 1 + Math.floor(random() * 5)];
      sum.congruence += congruence;
      sum.conflict += conflict;
      for (const [row, column] of [
        [one, other],
        [other, one],
      ] as const) {
        const line = difference[row];
        if (line !== undefined) line[column] = congruence - conflict;
      }
    }
  return { size, difference, ...sum };
}

function bruteForce({ size, difference, congruence, conflict }: PairSums): number {
  let best = 0;
  for (let split = 0; split < 2 ** size; split++) {
    let value = conflict;
    for (let one = 0; one < size; one++)
      for (let other = one + 1; other < size; other++)
        if (((split >> one) & 1) === ((split >> other) & 1)) value += difference[one]?.[other] ?? 0;
    best = Math.max(best, value / (congruence + conflict));
  }
  return best;
}

test('the profile of camps puts first what divides them most', () => {
  const profile = campProfile(
    workedBinary,
    [
      ['A', 'B'],
      ['C', 'D'],
    ],
    { kind: 'BINARY' },
  );
  expect(profile).toEqual([
    { claim: 'c1', means: [1.5, -0.5], difference: 2 },
    { claim: 'c2', means: [0, -0.5], difference: 0.5 },
    { claim: 'c3', means: [0, 0.5], difference: -0.5 },
  ]);
});
