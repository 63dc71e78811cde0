/** A date as the axis takes it: the first and last day that it can be; an open end is null. */
export interface Span {
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Months from the first to the last, each as `2024-05`. */
export type Axis = readonly string[];

/** A bar on the axis, in shares of its width; open where nobody says when it ended or began. */
export interface Bar {
  readonly start: number;
  readonly width: number;
  readonly isOpenAtStart: boolean;
  readonly isOpenAtEnd: boolean;
}

const indexOf = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
const monthAt = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** An axis that holds all dates, with a month to spare on both sides. */
export function axisOf(spans: readonly Span[]): Axis {
  const months = spans
    .flatMap(({ earliest, latest }) => [earliest, latest])
    .flatMap((day) => (day === null ? [] : [indexOf(day)]));
  if (months.length === 0) return [];
  const [first, last] = [Math.min(...months) - 1, Math.max(...months) + 1];
  return Array.from({ length: last - first + 1 }, (_, step) => monthAt(first + step));
}

/** Where a date lies on the axis: a month takes the whole of its month, since nobody says which day. */
export function barOf({ earliest, latest }: Span, axis: Axis): Bar {
  const [first = '0000-01'] = axis;
  const from = earliest === null ? 0 : indexOf(earliest) - indexOf(first);
  const to = latest === null ? axis.length : indexOf(latest) - indexOf(first) + 1;
  return {
    start: from / axis.length,
    width: (to - from) / axis.length,
    isOpenAtStart: earliest === null,
    isOpenAtEnd: latest === null,
  };
}
