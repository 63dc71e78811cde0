import { codePoints } from './codePoints.ts';

/** A span in code points, end exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Every place where words stand in a text, whatever their width, case and quotation marks. */
export function findWords(text: string, words: string): Span[] {
  const [inside, wanted] = [codePoints(alike(text)), alike(words)];
  const spans: Span[] = [];
  for (let at = find(inside.text, wanted, 0); at >= 0; at = find(inside.text, wanted, at + wanted.length)) {
    spans.push({ start: inside.pointAt(at), end: inside.pointAt(at + wanted.length) });
  }
  return spans;
}

/** The longest part of some words that stands in a text; undefined where not even a character does. */
export function nearestWords(text: string, words: string): Span | undefined {
  const inside = codePoints(alike(text));
  const wanted = Array.from(alike(words));
  const partOf = (length: number): Span | undefined => {
    for (let from = 0; from + length <= wanted.length; from += 1) {
      const part = wanted.slice(from, from + length).join('');
      const at = inside.text.indexOf(part);
      if (at >= 0) return { start: inside.pointAt(at), end: inside.pointAt(at + part.length) };
    }
    return undefined;
  };
  // Whatever holds a part holds all that is inside it, so the longest can be found by halving.
  let best: Span | undefined;
  let [low, high] = [1, wanted.length];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = partOf(middle);
    if (found === undefined) high = middle - 1;
    else [best, low] = [found, middle + 1];
  }
  return best;
}

const find = (text: string, words: string, from: number): number => (words === '' ? -1 : text.indexOf(words, from));

/** A text with each code point in its plainest form, so that places stay the same. */
const alike = (text: string): string => Array.from(text, plainest).join('');

function plainest(point: string): string {
  if ('“”„‟「」『』'.includes(point)) return '"';
  if ('‘’‚‛'.includes(point)) return "'";
  const plain = point.normalize('NFKC').toLowerCase();
  return Array.from(plain).length === 1 ? plain : point;
}
