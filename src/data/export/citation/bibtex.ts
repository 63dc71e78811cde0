import type { CitedWork } from './citedWork.ts';
import { dateInWords, phrases } from './phrases.ts';

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A work as BibTeX in UTF-8, with the date also as biblatex reads it. */
export function bibtex(work: CitedWork): string {
  const { id, language, authors, title, container, publisher, url, notes } = work;
  const fields: (readonly [string, string] | undefined)[] = [
    authors.length === 0 ? undefined : ['author', `{${authors.map(whole).join(' and ')}}`],
    // Twice in braces, since styles write titles in small letters and these are somebody's words or names.
    ['title', `{{${escaped(title)}}}`],
    ...dateFields(work),
    ['howpublished', `{${escaped(howPublished(container, publisher))}}`],
    url === undefined ? undefined : ['url', `{${url.replaceAll(/[{}\\]/g, encodeURIComponent)}}`],
    ['langid', language === 'ZH' ? '{chinese}' : '{english}'],
    ['note', `{${escaped([...openDate(work), ...notes].join(' '))}}`],
  ];
  const told = fields.filter((field) => field !== undefined && field[1] !== '{}').map((field) => field?.join(' = '));
  return `@misc{${id},\n  ${told.join(',\n  ')}\n}\n`;
}

function howPublished(container: CitedWork['container'], publisher = ''): string {
  if (container === undefined) return publisher;
  const { title, authors } = container;
  return [`In: ${[...authors, title].join(', ')}`, publisher].filter((part) => part !== '').join('. ');
}

function dateFields({ date }: CitedWork): (readonly [string, string])[] {
  if (date === undefined || date.includes('..')) return [];
  const [from = '', until = from] = date.split('/');
  const [year = '', month] = from.split('-');
  const named = month === undefined ? undefined : months[Number(month) - 1];
  return [
    ...(until.startsWith(year) ? [['year', `{${year}}`] as const] : []),
    ...(from === until && named !== undefined ? [['month', named] as const] : []),
    ['date', `{${date}}`],
  ];
}

/** BibTeX has no word for a date that is open at one end. */
const openDate = ({ date, language }: CitedWork): string[] =>
  date?.includes('..') === true ? [phrases[language].dated(dateInWords(date, phrases[language]))] : [];

/** A name in braces is one name, whatever commas or words like "and" are in it. */
const whole = (name: string): string => `{${escaped(name)}}`;

const commands: Readonly<Record<string, string>> = {
  '\\': String.raw`\textbackslash{}`,
  // BibTeX counts braces, escaped or not.
  '{': String.raw`\textbraceleft{}`,
  '}': String.raw`\textbraceright{}`,
  '~': String.raw`\textasciitilde{}`,
  '^': String.raw`\textasciicircum{}`,
};

/** A text as LaTeX on one line; pairs of signs that LaTeX would join stay apart. */
const escaped = (text: string): string =>
  text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\{}~^]|[%&$#_]/g, (sign) => commands[sign] ?? `\\${sign}`)
    .replaceAll(/([-'`<>,])(?=\1)/g, '$1{}');
