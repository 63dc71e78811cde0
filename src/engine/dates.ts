import parse from 'edtf';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';

/** How precisely a date is known. */
export type Precision = 'DAY' | 'MONTH' | 'YEAR' | 'INTERVAL';

/** A date as the source tells it, with the first and last day it can be; an open end of an interval is null. */
export interface PartialDate {
  readonly edtf: string;
  readonly precision: Precision;
  readonly earliest: string | null;
  readonly latest: string | null;
}

const day = String.raw`\d{4}(?:-\d{2}(?:-\d{2})?)?`;
const written = new RegExp(`^(?:${day}|${day}/(?:${day}|\\.\\.)|\\.\\./${day})$`);
const precisions = ['YEAR', 'MONTH', 'DAY'] as const;

/**
 * Reads an EDTF date (ISO 8601-2): a day `2024-07-24`, month `2024-04`, year `2015` or interval `2024-07-24/..`.
 * Gives `undefined` for anything else, such as uncertain dates or a day that no calendar has.
 */
export function parseDate(edtf: string): PartialDate | undefined {
  if (!written.test(edtf)) return undefined;
  const ends = edtf.split('/');
  const [from, until] = [span(ends[0] ?? ''), span(ends.at(-1) ?? '')];
  if (from === undefined || until === undefined) return undefined;
  if (from.earliest !== null && until.latest !== null && from.earliest > until.latest) return undefined;
  const precision = ends.length === 2 ? 'INTERVAL' : precisions[edtf.split('-').length - 1];
  return precision && { edtf, precision, earliest: from.earliest, latest: until.latest };
}

/** Reading one takes a third of a millisecond, and large dossiers name the same days over and over. */
const spans = new LRUCache<string, Span>({ max: 10_000 });

interface Span {
  readonly earliest: string | null;
  readonly latest: string | null;
}

function span(end: string): Span | undefined {
  if (end === '..') return { earliest: null, latest: null };
  const known = spans.get(end);
  if (known !== undefined) return known;
  const read = readSpan(end);
  if (read !== undefined) spans.set(end, read);
  return read;
}

function readSpan(end: string): Span | undefined {
  try {
    const { min, max } = parse(end);
    const [earliest, latest] = [isoDay(min), isoDay(max)];
    return earliest.startsWith(end) && latest.startsWith(end) ? { earliest, latest } : undefined;
  } catch {
    return undefined;
  }
}

const isoDay = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

const expected = 'an EDTF date such as 2024-07-24, 2024-04, 2015 or 2024-07-24/..';
const edtf = z
  .preprocess((given) => (typeof given === 'number' ? String(given) : given), z.string())
  .refine((given) => parseDate(given) !== undefined, { error: `expected ${expected}` });

/** A date in a seed file: EDTF, or `{ edtf, inferred: true }` where a part of it comes from the source's record. */
export const dateSchema = z
  .union([edtf, z.strictObject({ edtf, inferred: z.boolean().default(false) })], { error: `expected ${expected}` })
  .transform((given) => (typeof given === 'string' ? { edtf: given, inferred: false } : given));
