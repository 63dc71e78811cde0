import type { Language } from '../language/language.ts';
import { words } from './words.ts';

/** A date as the API tells it. */
export interface ShownDate {
  readonly edtf: string;
  readonly precision: 'DAY' | 'MONTH' | 'YEAR' | 'INTERVAL';
  readonly inferred?: boolean;
}

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;

/** How much of a date is written out, by the number of its parts: 2024, 2024-04, 2024-04-12. */
const shapes: readonly Intl.DateTimeFormatOptions[] = [
  { year: 'numeric' },
  { year: 'numeric', month: 'long' },
  { year: 'numeric', month: 'long', day: 'numeric' },
];

/** Writes a date as exactly as it is known and no more: a month stays a month, an open interval stays open. */
export function formatDate({ edtf }: ShownDate, language: Language, month: 'long' | 'short' = 'long'): string {
  const formatPart = (part: string) => formatMoment(part, language, month);
  const [from = '', to] = edtf.split('/');
  if (to === undefined) return formatPart(from);
  const text = words[language];
  if (isOpen(to)) return text.from(formatPart(from));
  if (isOpen(from)) return text.until(formatPart(to));
  return text.between(formatPart(from), formatPart(to));
}

const isOpen = (part: string): boolean => part === '' || part === '..';

function formatMoment(part: string, language: Language, month: 'long' | 'short'): string {
  const shape = /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/.test(part) ? shapes[part.split('-').length - 1] : undefined;
  // Whatever else EDTF can say, such as a season, is shown as it stands.
  if (shape === undefined) return part;
  return new Intl.DateTimeFormat(locales[language], {
    ...shape,
    ...(shape.month && { month }),
    timeZone: 'UTC',
  }).format(new Date(part));
}
