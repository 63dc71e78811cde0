import type { CitedWork } from './citedWork.ts';
import { dateInWords, phrases } from './phrases.ts';

/**
 * A work as CSL-JSON, which Zotero, Pandoc and other reference managers read. A document is all that a record says it is;
 * dates have the parts that are known.
 */
export function cslJson(work: CitedWork): string {
  const { id, language, authors, title, date, container, publisher, url, notes } = work;
  const item = {
    id,
    type: 'document',
    language: language.toLowerCase(),
    ...(authors.length === 0 ? {} : { author: authors.map(whole) }),
    title,
    ...(date === undefined ? {} : { issued: cslDate(date, work) }),
    ...(container === undefined ? {} : { 'container-title': container.title }),
    ...(container === undefined || container.authors.length === 0
      ? {}
      : { 'container-author': container.authors.map(whole) }),
    ...(publisher === undefined ? {} : { publisher }),
    ...(url === undefined ? {} : { URL: url }),
    note: notes.join('\n'),
  };
  return `${JSON.stringify([item], undefined, 2)}\n`;
}

const whole = (name: string) => ({ literal: name });

/**
 * An interval that is open at one end is told in words, since CSL has only ranges of something that went on. An inferred
 * date is marked as uncertain in the one way that CSL has; the note says more.
 */
function cslDate(edtf: string, { language, inferred }: CitedWork) {
  const parts = edtf.split('/');
  if (parts.includes('..')) return { literal: dateInWords(edtf, phrases[language]) };
  return { 'date-parts': parts.map((part) => part.split('-').map(Number)), ...(inferred ? { circa: true } : {}) };
}
