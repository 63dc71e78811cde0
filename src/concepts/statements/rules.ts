import type { Rule } from '../../engine/rule.ts';

/** Words in quotation marks stand in `quote`, and only there. */
export const quoteIsVerbatim: Rule = ({ mode, quote }) => {
  if (mode === 'VERBATIM' && quote === undefined) {
    return { message: 'expected a quote in this VERBATIM statement, got none' };
  }
  if (mode !== 'VERBATIM' && quote !== undefined) {
    const message = `expected no quote in a ${String(mode)} statement, got one: make it VERBATIM or use quotedFragments`;
    return { key: 'quote', message };
  }
  return undefined;
};

/** A view that nobody is named for is at least reported by somebody. */
export const somebodySpokeOrReported: Rule = ({ speakers, reportedBy }) =>
  reportedBy === undefined && !(Array.isArray(speakers) && speakers.length > 0)
    ? { message: 'expected speakers, or reportedBy where nobody is named, got neither' }
    : undefined;

/** A forecast's shortest time is not above its longest. */
export const forecastInOrder: Rule = ({ forecast }) => {
  const { minMonths = 0, maxMonths = Infinity } = (forecast ?? {}) as { minMonths?: number; maxMonths?: number };
  return minMonths <= maxMonths
    ? undefined
    : { key: 'forecast', message: `expected minMonths to be at most maxMonths, got ${minMonths} above ${maxMonths}` };
};
