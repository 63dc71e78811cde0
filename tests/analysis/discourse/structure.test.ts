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
  expect(found.brokers).toEqual([{ node: 'B', betweenness: 1, reached: expect.any(Array) as object }]);
  const reached = found.brokers[0]?.reached.flatMap(({ community, nodes }) => nodes.map((node) => [node, community]));
  expect(Object.fromEntries(reached ?? [])).toEqual({ A: found.communities['A'], C: found.communities['C'] });
});

test('a broker between two groups reaches both, by community', () => {
  const groups = ['A c1 1', 'B c1 1', 'C c1 1', 'X c2 1', 'Y c2 1', 'Z c2 1', 'C bridge 1', 'X bridge 1'];
  const { brokers, communities } = structure(groups);
  expect(brokers.map(({ node, reached }) => [node, reached])).toEqual([
    [
      'C',
      [
        { community: communities['A'], nodes: ['A', 'B'] },
        { community: communities['X'], nodes: ['X'] },
      ],
    ],
    [
      'X',
      [
        { community: communities['A'], nodes: ['C'] },
        { community: communities['X'], nodes: ['Y', 'Z'] },
      ],
    ],
  ]);
  // Of ten pairs of others, six lie across, and the ways of all of them lead through C.
  expect(brokers[0]?.betweenness).toBeCloseTo(6 / 10, 10);
});

test('PageRank is what its equations give: of a way of three, 0.05 + 0.425 b at the ends and 0.05 + 1.7 a between', () => {
  const { pageRank } = structure(['A c1 1', 'B c1 1', 'B c2 1', 'C c2 1']);
  const between = 0.135 / 0.2775;
  expect(pageRank?.['B']).toBeCloseTo(between, 6);
  expect(pageRank?.['A']).toBeCloseTo(0.05 + 0.425 * between, 6);
  expect(pageRank?.['C']).toBeCloseTo(0.05 + 0.425 * between, 6);
});

test('PageRank goes by weight', () => {
  const { pageRank } = structure(['A c1 1', 'B c1 1', 'A c2 1', 'B c2 1', 'B c3 1', 'C c3 1']);
  expect(pageRank?.['A']).toBeGreaterThan(pageRank?.['C'] ?? 1);
});

test('without agreement everybody is a community of their own', () => {
  const found = structure(['A c1 1', 'B c1 0']);
  expect(found).toEqual({
    communities: { A: 1, B: 2 },
    modularity: null,
    betweenness: { A: 0, B: 0 },
    pageRank: null,
    brokers: [],
  });
});
