import type { CodedStance } from '../../../src/analysis/discourse/codedStance.ts';

/** Stances from words such as `A c1 1`: actor, claim, level, and where they matter a document and a first and last day. */
export const coded = (...lines: readonly string[]): CodedStance[] =>
  lines.map((line, index) => {
    const [actor = '', claim = '', level = '', document = 'd1', from, until = from] = line.split(' ');
    const id = `s${String(index + 1).padStart(2, '0')}`;
    return {
      id,
      actor,
      claim,
      level: Number(level),
      sources: [document],
      earliest: from ?? null,
      latest: until ?? null,
    };
  });

/** The method's worked example on the binary scale. */
export const workedBinary = coded(
  ...['A c1 1', 'A c1 1', 'A c2 1', 'B c1 1', 'B c2 0', 'C c1 0', 'C c3 1', 'D c2 0', 'D c3 1', 'D c3 0'],
);

/** The method's worked example on the integer scale. */
export const workedInteger = coded(...['A c1 2', 'A c2 1', 'B c1 1', 'B c2 -2', 'C c1 -2', 'C c2 0']);
