import { expect, test } from 'vitest';
import { sayAndDo } from '../../../src/analysis/discourse/sayAndDo.ts';

const means = (holder: string, way: readonly string[], ...adoptions: readonly [string, string | null][]) => ({
  holder,
  way,
  facts: way.slice(1).map((id) => `post at ${id}`),
  adoptions: adoptions.map(([id, leaning]) => ({ id, leaning })),
  stakes: [],
});
const said = (id: string, actor: string, polarity: string, leaning: 'OPEN' | 'CLOSED' | null) => ({
  id,
  actor,
  polarity,
  leaning,
});

test('a stance is held beside the side of the strategy, turned round where it opposes its claim', () => {
  const found = sayAndDo(
    [said('s1', 'A', 'SUPPORT', 'OPEN'), said('s2', 'A', 'OPPOSE', 'OPEN'), said('s3', 'A', 'SUPPORT', null)],
    [means('A', ['A'], ['closed', 'CLOSED'])],
  );
  expect(found).toEqual([
    {
      actor: 'A',
      adoption: 'closed',
      way: ['A'],
      facts: [],
      alignment: 'MIXED',
      stances: [
        { id: 's1', alignment: 'OPPOSITE' },
        { id: 's2', alignment: 'SAME' },
        { id: 's3', alignment: 'UNKNOWN' },
      ],
    },
  ]);
});

test.each([
  [['SUPPORT'], 'SAME'],
  [['OPPOSE', 'OPPOSE'], 'OPPOSITE'],
  [['AMBIVALENT'], 'MIXED'],
  [['SUPPORT', 'OPPOSE'], 'MIXED'],
] as const)('stances of polarity %j beside the same side come to %s', (polarities, alignment) => {
  const stances = polarities.map((polarity, index) => said(`s${index}`, 'A', polarity, 'OPEN'));
  expect(sayAndDo(stances, [means('A', ['A'], ['open', 'OPEN'])])[0]?.alignment).toBe(alignment);
});

test('who speaks most against its deeds comes first; who adopted nothing is not listed', () => {
  const stances = ['A', 'B', 'C'].map((actor) =>
    said(`of ${actor}`, actor, actor === 'B' ? 'OPPOSE' : 'SUPPORT', 'OPEN'),
  );
  const found = sayAndDo(stances, [
    means('A', ['A'], ['a', 'OPEN']),
    means('B', ['B'], ['b', 'OPEN']),
    means('C', ['C']),
  ]);
  expect(found.map(({ actor, alignment }) => [actor, alignment])).toEqual([
    ['B', 'OPPOSITE'],
    ['A', 'SAME'],
  ]);
});

test('a strategy that is reached twice is shown once, by the shortest way', () => {
  const found = sayAndDo(
    [said('s1', 'A', 'SUPPORT', null)],
    [means('A', ['A', 'Firm', 'Owner'], ['road', 'OPEN']), means('A', ['A', 'Owner'], ['road', 'OPEN'])],
  );
  expect(found).toMatchObject([{ way: ['A', 'Owner'], facts: ['post at Owner'], alignment: 'UNKNOWN' }]);
});
