import { expect, test } from 'vitest';
import { countStances } from '../../../src/analysis/discourse/counts.ts';
import { structureOf } from '../../../src/analysis/discourse/structure.ts';
import { pairTies } from '../../../src/analysis/discourse/ties.ts';
import { coded } from './coded.ts';

const structure = (lines: readonly string[]) => {
  const counts = countStances(coded(...lines), 'ACTORS');
  return structureOf(
    [...counts.keys()],
    pairTies(counts, { kind: 'SUBTRACT', normalisation: 'NONE', scale: { kind: 'BINARY' } }),
  );
};

test('two pairs who agree only within themselves are two communities of modularity one half', () => {
  const found = structure(['A c1 1', 'B c1 1', 'C c1 0', 'D c1 0']);
  expect(found.communities).toEqual({ A: 1, B: 1, C: 2, D: 2 });
  expect(found.modularity).toBeCloseTo(0.5, 10);
});

test('who stands between two others is the broker', () => {
  const found = structure(['A c1 1', 'B c1 1', 'B c2 1', 'C c2 1']);
  expect(found.betweenness).toEqual({ A: 0, B: 1, C: 0 });
});

test('without agreement everybody is a community of their own', () => {
  const found = structure(['A c1 1', 'B c1 0']);
  expect(found).toEqual({ communities: { A: 1, B: 2 }, modularity: null, betweenness: { A: 0, B: 0 } });
});
