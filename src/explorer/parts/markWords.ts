/** A stretch of a text, and whether it is one of the words that were looked for. */
export interface Stretch {
  readonly text: string;
  readonly isMarked: boolean;
}

/** Cuts a text into stretches, the first place of each of the words marked; words that are not in it mark nothing. */
export function markWords(text: string, words: readonly string[]): readonly Stretch[] {
  const spans = words
    .filter((word) => word !== '')
    .map((word) => ({ start: text.indexOf(word), length: word.length }))
    .filter(({ start }) => start >= 0)
    .sort((a, b) => a.start - b.start || b.length - a.length);
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, length } of spans) {
    if (start < done) continue;
    if (start > done) stretches.push({ text: text.slice(done, start), isMarked: false });
    stretches.push({ text: text.slice(start, start + length), isMarked: true });
    done = start + length;
  }
  if (done < text.length) stretches.push({ text: text.slice(done), isMarked: false });
  return stretches;
}
