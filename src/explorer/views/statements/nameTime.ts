import type { Language } from '../../language/language.ts';
import { formatDate } from '../../parts/formatDate.ts';
import { words as partWords } from '../../parts/words.ts';

/** What a time of the facet is called: a month, a year, an interval, or none. */
export const nameTime = (key: string, language: Language, month: 'long' | 'short' = 'long'): string =>
  key === 'none' ? partWords[language].noDate : formatDate({ edtf: key, precision: 'MONTH' }, language, month);
