import { expect, test } from 'vitest';
import { groupBy } from '../../src/engine/groupBy.ts';
import type { Comparison } from './compare.ts';
import { inventDebate } from './debate.ts';
import { growingQuestions } from './growingQuestions.ts';
import { growthOf, growthTable } from './growth.ts';
import { growthPlot } from './growthPlot.ts';

/** What came at a size where each question took as long in the rounds as told. */
const comparison = (statements: number, rounds: Readonly<Record<string, readonly number[]>>): Comparison => ({
  statements,
  compared: [],
  growing: growingQuestions(statements).flatMap((question) => {
    const measured = rounds[question.name];
    return measured === undefined ? [] : [{ question, rounds: measured }];
  }),
  memory: { held: statements * 1e5, most: statements * 2e5 },
});

const comparisons = [
  comparison(1000, { Q1: [2, 1, 3], Q7: [4, 4, 5] }),
  comparison(10_000, { Q1: [3, 2, 4], Q7: [4, 8, 10] }),
  comparison(100_000, { Q1: [8, 2, 6] }),
];

test('whom the growing questions ask has the same number of stances on as many others at every size', () => {
  const around = [1000, 20_000].map((statements) => {
    const ties = [...inventDebate(statements)].flatMap((part) => part.ties);
    const claimOf = new Map(ties.flatMap(({ relation, from, to }) => (relation === 'ON_CLAIM' ? [[from, to]] : [])));
    const sizeOf = groupBy([...claimOf.values()], (claim) => claim);
    const profile = growingQuestions(statements).find(({ name }) => name === 'Q2C');
    return Array.from({ length: 50 }, (_, n) => {
      const held = ties.filter(({ relation, to }) => relation === 'HELD_BY' && to === profile?.variables(n)['id']);
      return held.map(({ from }) => sizeOf.get(claimOf.get(from) ?? '')?.length);
    });
  });
  expect(around[0]?.map((held) => held.length)).toEqual(Array.from({ length: 50 }, () => 20));
  expect(around[1]).toEqual(around[0]);
});

test('growth is told in multiples of the smallest size, with least and most, and leaves out what was not measured', () => {
  const rows = growthTable(growthOf(comparisons), comparisons).split('\n');
  expect(rows).toEqual([
    '| the service | 1,000 | 10,000 | 100,000 |',
    '| --- | ---: | ---: | ---: |',
    '| Q1: a person by id | 2 ms: 1.00 (0.50–1.50) | 1.50 (1.00–2.00) | 3.00 (1.00–4.00) |',
    '| Q7: 100 nodes, a page of the 50 that hold 5,000 | 4 ms: 1.00 (1.00–1.25) | 2.00 (1.00–2.50) | – |',
    '| memory afterwards, MB | 100 | 1000 | 10000 |',
    '| most memory, MB | 200 | 2000 | 20000 |',
  ]);
});

test('the plot has a line for each question, sizes at equal distances where they grow evenly, and twice as much marked', () => {
  const plot = growthPlot('Growth', 'on a & b', growthOf(comparisons));
  const lines = [...plot.matchAll(/<polyline points="([^"]+)"/g)].map(([, points]) =>
    points?.split(' ').map((point) => point.split(',').map(Number)),
  );
  expect(lines.map((points) => points?.length)).toEqual([3, 2]);
  const [[one, two, three] = []] = lines;
  expect((two?.[0] ?? 0) - (one?.[0] ?? 0)).toBeCloseTo((three?.[0] ?? 0) - (two?.[0] ?? 0), 0);
  const twice = /y1="([\d.]+)"[^>]*stroke-dasharray/.exec(plot)?.[1];
  expect(Number(twice)).toBe(lines[1]?.[1]?.[1]);
  expect(plot).toContain('>Q1: 3.00×</text>');
  expect(plot).toContain('on a &amp; b');
});
