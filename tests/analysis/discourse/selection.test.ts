import { expect, test } from 'vitest';
import { leaveOutInactive } from '../../../src/analysis/discourse/leaveOutInactive.ts';
import { startOf } from '../../../src/analysis/discourse/periods.ts';
import { type DuplicateRule, removeDuplicates } from '../../../src/analysis/discourse/removeDuplicates.ts';
import { calendarWindows, eventWindows, liesIn } from '../../../src/analysis/discourse/windows.ts';
import { coded } from './coded.ts';

const repeated = coded(
  ...[
    'A c 1 d1 2024-01-01',
    'A c 1 d1 2024-01-07',
    'A c 1 d2 2024-01-08',
    'A c 1 d3 2024-02-01',
    'A c 1 d3 2025-02-01',
  ],
  ...['A c 0 d1 2024-01-01', 'A c 1 d4 2024-01-31 2024-02-01'],
);

test.each<[DuplicateRule, boolean, number]>([
  ['INCLUDE', false, 7],
  ['DOCUMENT', false, 5],
  ['WEEK', false, 5],
  ['MONTH', false, 5],
  ['YEAR', false, 3],
  ['RANGE', false, 2],
  ['RANGE', true, 1],
  ['DOCUMENT', true, 4],
])('%s (polarity ignored: %s) keeps %d of the repeated stances', (rule, ignorePolarity, kept) => {
  expect(removeDuplicates(repeated, rule, ignorePolarity)).toHaveLength(kept);
});

test('an undated stance is no duplicate within a month', () => {
  expect(removeDuplicates(coded('A c 1', 'A c 1'), 'MONTH', false)).toHaveLength(2);
});

test('a week begins on Monday, across a year and before 1970 too', () => {
  expect(startOf('WEEK', '2024-12-31')).toBe('2024-12-30');
  expect(startOf('WEEK', '2025-01-05')).toBe('2024-12-30');
  expect(startOf('WEEK', '1969-12-31')).toBe('1969-12-29');
});

test('actors or claims with too few stances are left out', () => {
  const stances = coded('A c1 1', 'A c2 1', 'B c1 0');
  expect(leaveOutInactive(stances, 'actor', 2).map(({ actor }) => actor)).toEqual(['A', 'A']);
  expect(leaveOutInactive(stances, 'claim', 2).map(({ claim }) => claim)).toEqual(['c1', 'c1']);
});

test('a month lies in a window that it overlaps, for certain only in one that contains it, undated in none', () => {
  const [month, undated] = coded('A c 1 d1 2024-04-01 2024-04-30', 'A c 1');
  const within = (from: string, until: string, certain: boolean) => month && liesIn(month, { from, until }, certain);
  expect(within('2024-04-15', '2024-05-15', false)).toBe(true);
  expect(within('2024-04-15', '2024-05-15', true)).toBe(false);
  expect(within('2024-04-01', '2024-04-30', true)).toBe(true);
  expect(undated && liesIn(undated, { from: '0001-01-01', until: '9999-12-31' }, false)).toBe(false);
});

test('windows of the calendar overlap where the step is shorter than the width', () => {
  const stances = coded('A c 1 d1 2024-01-31', 'B c 1 d1 2024-03-01');
  const windows = calendarWindows(stances, 'MONTH', { width: 2, step: 1 }, false);
  expect(windows.map(({ from, until, stances: inside }) => [from, until, inside.length])).toEqual([
    ['2024-01-01', '2024-02-29', 1],
    ['2024-02-01', '2024-03-31', 1],
    ['2024-03-01', '2024-04-30', 1],
  ]);
  expect(calendarWindows(coded('A c 1'), 'YEAR', { width: 1, step: 1 }, false)).toEqual([]);
});

test('windows of n stances widen where dates tie', () => {
  const days = ['2024-01-01', '2024-01-02', '2024-01-02', '2024-01-05'];
  const windows = eventWindows(coded(...days.map((day) => `A c 1 d1 ${day}`)), { width: 2, step: 2 });
  expect(windows.map(({ from, until, stances }) => [from, until, stances.length])).toEqual([
    ['2024-01-01', '2024-01-02', 3],
    ['2024-01-02', '2024-01-05', 3],
  ]);
});
