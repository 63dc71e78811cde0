import { expect, test } from 'vitest';
import { moneyAndStance } from '../../../src/analysis/discourse/moneyAndStance.ts';
import { coded, workedBinary } from './coded.ts';

const question = { kind: 'CONGRUENCE', normalisation: 'NONE', scale: { kind: 'BINARY' } } as const;
const purses = { A: ['A', 'bank'], B: ['B', 'bank'], C: ['C'], D: ['D'] };

test('the worked example correlates by 0.8 where the two who agree most share money', () => {
  // Congruence: A–B 2, B–D 1, C–D 1, the three others 0; only A–B share money. Means 2/3 and 1/6, covariance
  // 2/6 − 2/3·1/6 = 2/9, variances 1 − 4/9 = 5/9 and 1/6 − 1/36 = 5/36: r = 2/9 / √(25/324) = 0.8.
  const found = moneyAndStance(workedBinary, question, purses);
  expect(found.correlation).toBeCloseTo(0.8, 10);
  expect(found).toMatchObject({ pairs: 6, meanSharing: 2, meanOthers: 2 / 5 });
  expect(found.sharing).toEqual([{ a: 'A', b: 'B', congruence: 2, shared: ['bank'] }]);
});

test('the p-value comes near the share of all exchanges that correlate as far, and is the same each time', () => {
  // Exchanged at random, the pair that shares money falls on each of six pairs alike; only one of them gives 0.8.
  const { pValue } = moneyAndStance(workedBinary, question, purses);
  expect(Math.abs((pValue ?? 0) - 1 / 6)).toBeLessThan(0.04);
  expect(moneyAndStance(workedBinary, question, purses).pValue).toBe(pValue);
  // On −0.4: the three pairs of congruence 0 and the one that gives 0.8 lie as far from 0, which are four of six.
  const apart = moneyAndStance(workedBinary, question, { A: ['x'], C: ['x'] });
  expect(apart.correlation).toBeCloseTo(-0.4, 10);
  expect(Math.abs((apart.pValue ?? 0) - 4 / 6)).toBeLessThan(0.05);
});

test('what is correlated is normalised as the network is', () => {
  const found = moneyAndStance(workedBinary, { ...question, normalisation: 'AVERAGE_ACTIVITY' }, purses);
  expect(found.meanSharing).toBeCloseTo(2 / 2.5, 10);
});

test('nothing is told where nobody or everybody shares money, or where all agree as much', () => {
  const nothing = { correlation: null, pValue: null };
  expect(moneyAndStance(workedBinary, question, {})).toMatchObject({ ...nothing, meanSharing: null, sharing: [] });
  const all = Object.fromEntries(['A', 'B', 'C', 'D'].map((actor) => [actor, ['bank']]));
  expect(moneyAndStance(workedBinary, question, all)).toMatchObject({ ...nothing, meanOthers: null });
  expect(moneyAndStance(coded('A c1 1', 'B c1 1', 'C c1 1'), question, purses)).toMatchObject(nothing);
  expect(moneyAndStance(coded('A c1 1'), question, purses)).toMatchObject({ ...nothing, pairs: 0 });
  expect(moneyAndStance([], question, purses)).toMatchObject({ ...nothing, pairs: 0 });
});
