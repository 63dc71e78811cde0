import type { ArgumentFile, FileArgument, FileClaim } from '../../src/data/export/argument/argumentFile.ts';

/** A claim of a map with nobody behind it, or with what is given. */
export const fileClaim = (id: string, text: string, given: Partial<FileClaim> = {}): FileClaim => ({
  id,
  text,
  depth: 0,
  citations: [],
  holdings: [],
  locutions: [],
  ...given,
});

/** A map of some claims and the arguments between them: `['claim:a', '+', 'claim:b']`. */
export const argumentFile = (
  claims: readonly FileClaim[],
  argued: readonly (readonly [string, '+' | '-', string])[] = [],
): ArgumentFile => ({
  start: { id: claims[0]?.id ?? 'question:none', text: claims[0]?.text ?? '' },
  claims,
  arguments: argued.map(([source, sign, target]): FileArgument => ({
    source,
    target,
    kind: sign === '+' ? 'SUPPORTS' : 'ATTACKS',
    citations: ['citation:tea.1-2'],
    unanswered: sign === '-',
  })),
  truncated: false,
});
