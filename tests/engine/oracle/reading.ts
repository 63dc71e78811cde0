import { declarationOf } from '../world/world.ts';

/** A text in both languages, as a record gives it. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** A date as a record gives it. */
export interface GivenDate {
  readonly edtf: string;
  readonly inferred: boolean;
}

/** What a reader takes for the same: without case, accents of Latin, Greek and Cyrillic letters, and widths. */
export function readAs(text: string): string {
  const apart = [...text.normalize('NFKD').toLowerCase()];
  return apart
    .filter((mark) => mark < '\u0300' || mark > '\u036f')
    .join('')
    .normalize('NFKC');
}

/** The first and last day that a date can be; an open end is undefined. */
export function daysOf(edtf: string): { readonly first: string | undefined; readonly last: string | undefined } {
  const ends = edtf.split('/');
  const [from, until] = [ends[0] ?? '', ends.at(-1) ?? ''];
  return {
    first: from === '..' ? undefined : (from + '-01-01').slice(0, 10),
    last: until === '..' ? undefined : lastDayOf(until),
  };
}

function lastDayOf(date: string): string {
  const [year = '', month = '12', day] = date.split('-');
  const days = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return `${year}-${month}-${day ?? days}`;
}

/** How precisely a date is told, by its looks. */
export const precisionOf = (edtf: string): string =>
  edtf.includes('/') ? 'INTERVAL' : (['YEAR', 'MONTH', 'DAY'][edtf.split('-').length - 1] ?? '');

/** Compares as engines do: by Unicode code points, not by UTF-16 units. */
export function compareWords(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [index, letter] of left.entries()) {
    const other = right[index];
    if (other === undefined) return 1;
    if (letter !== other) return (letter.codePointAt(0) ?? 0) - (other.codePointAt(0) ?? 0);
  }
  return left.length - right.length;
}

/** The value behind a field: what holds as of or since some time has that time for its date too. */
export function valueNamed(type: string, field: string): string {
  const { values } = declarationOf(type);
  return field !== 'date' || field in values ? field : 'asOf' in values ? 'asOf' : 'since';
}
