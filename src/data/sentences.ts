/** A sentence's place in its text in code points, end exclusive, and the line that it stands on, counted from 1. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
}

const ends = new Set('。!?！？');
const closes = new Set('。!?！？”’」』)）');

/** Splits a text at 。! and ? with the closing marks behind them, and at line ends. */
export function sentences(text: string): Sentence[] {
  const points = Array.from(text);
  const found: Sentence[] = [];
  let start = 0;
  let paragraph = 1;
  const close = (until: number) => {
    let [first, last] = [start, until];
    while (first < last && isSpace(points[first])) first += 1;
    while (last > first && isSpace(points[last - 1])) last -= 1;
    if (last > first) found.push({ start: first, end: last, paragraph });
    start = until;
  };
  for (let index = 0; index < points.length; index += 1) {
    const point = points[index] ?? '';
    if (point === '\n') {
      close(index);
      start = index + 1;
      paragraph += 1;
    } else if (ends.has(point)) {
      let until = index + 1;
      while (closes.has(points[until] ?? '')) until += 1;
      close(until);
      index = until - 1;
    }
  }
  close(points.length);
  return found;
}

const isSpace = (point: string | undefined): boolean => point !== undefined && /\s/.test(point);
