import { byDate } from './byDate.ts';
import type { CodedStance } from './codedStance.ts';
import { startOf, type TimeUnit } from './periods.ts';

/** Within what a repeated stance counts once. */
export type DuplicateRule = 'INCLUDE' | 'DOCUMENT' | 'WEEK' | 'MONTH' | 'YEAR' | 'RANGE';

/**
 * Keeps one of stances with the same actor, claim and, unless polarity is ignored, level, within each document, period or
 * the whole range; the first by date and id stays. A date that cannot be told to lie in one period is no duplicate.
 * Source: the duplicate settings of Discourse Network Analyzer (Leifeld).
 */
export function removeDuplicates(
  stances: readonly CodedStance[],
  rule: DuplicateRule,
  ignorePolarity: boolean,
): readonly CodedStance[] {
  if (rule === 'INCLUDE') return stances;
  const seen = new Set<string>();
  return [...stances].sort(byDate).filter((stance) => {
    const { actor, claim, level } = stance;
    const place = placeOf(stance, rule);
    const key = JSON.stringify([actor, claim, ignorePolarity ? null : level, place]);
    if (place === undefined || !seen.has(key)) return Boolean(seen.add(key));
    return false;
  });
}

function placeOf({ sources, earliest, latest }: CodedStance, rule: Exclude<DuplicateRule, 'INCLUDE'>) {
  if (rule === 'RANGE') return '';
  if (rule === 'DOCUMENT') return sources.join(' ') || undefined;
  const [from, until] = [earliest, latest].map((day) => day && startOf(rule satisfies TimeUnit, day));
  return from !== null && from === until ? from : undefined;
}
