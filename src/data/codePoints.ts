/** A text that is cut by Unicode code points, as citations count, where JavaScript counts UTF-16 units. */
export interface CodePoints {
  readonly text: string;
  readonly length: number;
  /** The text from one code point to before another; null where there is no such span. */
  cut(start: number, end: number): string | null;
  /** How many code points stand before a UTF-16 unit. */
  pointAt(unit: number): number;
}

/** Counts a text by code points; where every code point is one unit, nothing needs to be counted. */
export function codePoints(text: string): CodePoints {
  const units = /[\ud800-\udfff]/.test(text) ? unitsOf(text) : undefined;
  const length = units === undefined ? text.length : units.length - 1;
  return {
    text,
    length,
    cut: (start, end) =>
      start < 0 || end > length || start >= end
        ? null
        : text.slice(units === undefined ? start : units[start], units === undefined ? end : units[end]),
    pointAt: (unit) => (units === undefined ? unit : firstAtLeast(units, unit)),
  };
}

function unitsOf(text: string): Uint32Array {
  const units = [0];
  for (const point of text) units.push((units.at(-1) ?? 0) + point.length);
  return Uint32Array.from(units);
}

function firstAtLeast(sorted: Uint32Array, wanted: number): number {
  let [low, high] = [0, sorted.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
