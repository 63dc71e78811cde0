import { fold, isAscii } from '../../engine/fold.ts';

/** A folded text that knows where each of its characters stood before. */
export interface FoldedText {
  readonly text: string;
  /** For each UTF-16 unit of `text`, the code point of the unfolded text that it came from; none where all are the same. */
  readonly places?: readonly number[];
}

/** What folding leaves as it is, which is nearly all: asking is faster than folding. */
const unchanged = /^[a-z0-9 \u4e00-\u9fff]$/;

/** Folds a text character by character. */
export function foldedText(text: string): FoldedText {
  if (isAscii(text)) return { text: fold(text) };
  const places: number[] = [];
  let folded = '';
  let place = 0;
  for (const character of text) {
    const piece = unchanged.test(character) ? character : fold(character);
    folded += piece;
    for (let unit = 0; unit < piece.length; unit++) places.push(place);
    place++;
  }
  return { text: folded, places };
}

/** A span of an unfolded text in code points, its end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a span of a folded text stood before folding. */
export function unfolded({ places }: FoldedText, start: number, end: number): Span {
  return places === undefined ? { start, end } : { start: places[start] ?? 0, end: (places[end - 1] ?? 0) + 1 };
}

/** Spans in order, those that touch or overlap as one. */
export function joinedSpans(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = joined.at(-1);
    if (last === undefined || span.start > last.end) joined.push(span);
    else joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return joined;
}

/** How many code points a text has. */
export function lengthOf(text: string): number {
  let length = text.length;
  for (let unit = 1; unit < text.length; unit++)
    if ((text.charCodeAt(unit) & 0xfc00) === 0xdc00 && (text.charCodeAt(unit - 1) & 0xfc00) === 0xd800) length--;
  return length;
}
