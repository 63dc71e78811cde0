import type { Language } from '../language/language.ts';
import { unitNames } from './unitNames.ts';
import { words } from './words.ts';

/** A number as the API tells it: a value, or bounds. */
export interface Bounds {
  readonly value: number | null;
  readonly lower: number | null;
  readonly lowerExclusive: boolean;
  readonly upper: number | null;
  readonly upperExclusive: boolean;
  readonly approximate: boolean;
  readonly unit: string;
}

/** Writes a number with its bounds and unit, never more exactly than the source gives it. */
export function formatBounds(bounds: Bounds, language: Language): string {
  const { value, lower, upper, approximate, unit } = bounds;
  const text = words[language];
  const write = (number: number) => formatQuantity(number, unit, language);
  const asStated = (written: string) => (approximate ? text.about(written) : written);
  if (value !== null) return asStated(write(value));
  if (lower !== null && upper !== null) return asStated(text.between(write(lower), write(upper)));
  if (lower !== null) return (bounds.lowerExclusive ? text.moreThan : text.atLeast)(asStated(write(lower)));
  if (upper !== null) return (bounds.upperExclusive ? text.lessThan : text.atMost)(asStated(write(upper)));
  return '–';
}

/** Writes a number with its unit: an ISO 4217 currency or a word, either of them by the time it is counted in, as `CNY/year`. */
export function formatQuantity(number: number, unit: string, language: Language): string {
  const [counted = '', per] = unit.split('/');
  const written = formatCounted(number, counted, language);
  return per === undefined ? written : words[language].per(written, per);
}

function formatCounted(number: number, unit: string, language: Language): string {
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const shape: Intl.NumberFormatOptions =
    Math.abs(number) >= 100_000
      ? { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 2 }
      : { maximumFractionDigits: 4 };
  const written = new Intl.NumberFormat(locale, shape).format(number);
  // With a currency, Intl would write the size as a letter.
  if (/^[A-Z]{3}$/.test(unit)) return `${symbolOf(unit, locale)}${written}`;
  return unit === 'percent' ? `${written}%` : unitNames[language](written, unit, number);
}

const symbolOf = (currency: string, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'currency', currency })
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;
