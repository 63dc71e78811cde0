import { addPeriods, dayBefore, startOf, type TimeUnit } from './periods.ts';
import { byDate, type Dated } from './byDate.ts';

/** A span of days, both included. */
export interface Span {
  readonly from: string;
  readonly until: string;
}

/** A window and the stances in it. */
export interface StanceWindow<Stance extends Dated> extends Span {
  readonly stances: readonly Stance[];
}

/** How windows follow each other: `width` long, one every `step`. */
export interface WindowSteps {
  readonly width: number;
  readonly step: number;
}

/** Whether a stance lies in a span: can have been taken in it, or if `certain` was taken in it and at no other time. */
export function liesIn({ earliest, latest }: Dated, { from, until }: Span, certain: boolean): boolean {
  if (earliest === null && latest === null) return false;
  if (certain) return earliest !== null && latest !== null && earliest >= from && latest <= until;
  return (earliest ?? '0000-01-01') <= until && (latest ?? '9999-12-31') >= from;
}

/**
 * Windows of the calendar, from the period of the first date to that of the last. They overlap where the step is shorter
 * than the width. Source: the time windows of Discourse Network Analyzer (Leifeld).
 */
export function calendarWindows<Stance extends Dated>(
  stances: readonly Stance[],
  unit: TimeUnit,
  { width, step }: WindowSteps,
  certain: boolean,
): StanceWindow<Stance>[] {
  const days = stances.flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null)).sort();
  const [first, last] = [days[0], days.at(-1)];
  const windows: StanceWindow<Stance>[] = [];
  if (first === undefined || last === undefined) return windows;
  for (let from = startOf(unit, first); from <= last && windows.length <= mostWindows;) {
    const span = { from, until: dayBefore(addPeriods(unit, from, width)) };
    windows.push({ ...span, stances: stances.filter((stance) => liesIn(stance, span, certain)) });
    from = addPeriods(unit, from, step);
  }
  return windows;
}

/** How many windows a series has at most; one more is made, which tells that there are too many. */
export const mostWindows = 200;

/** How long a window is at most, and how far the next one is: a hundred years, or all stances that a network may have. */
export const longestWindow = { DAY: 36_500, WEEK: 5_200, MONTH: 1_200, YEAR: 100, STANCES: 200_000 } as const;

/** Windows of n dated stances each, in the order of their first possible day, widened where dates tie at either edge. */
export function eventWindows<Stance extends Dated>(
  stances: readonly Stance[],
  { width, step }: WindowSteps,
): StanceWindow<Stance>[] {
  const dated = stances.filter(({ earliest }) => earliest !== null).sort(byDate);
  const dayAt = (index: number): string => dated[index]?.earliest ?? '';
  const windows: StanceWindow<Stance>[] = [];
  for (let start = 0; start < dated.length && windows.length <= mostWindows; start += step) {
    const [from, until] = [dayAt(start), dayAt(Math.min(start + width, dated.length) - 1)];
    const inside = dated.filter(({ earliest }) => earliest !== null && earliest >= from && earliest <= until);
    windows.push({ from, until, stances: inside });
    if (start + width >= dated.length) break;
  }
  return windows;
}
