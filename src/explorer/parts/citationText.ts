import type { Language } from '../language/language.ts';
import { formatDate, type ShownDate } from './formatDate.ts';
import type { ShownCitation } from './fragments.ts';
import { words } from './words.ts';

/** What is cited: who said what, when, and where it is written. */
export interface Cited {
  readonly speakers: readonly string[];
  readonly words: string;
  readonly date: ShownDate | null;
  readonly citations: readonly ShownCitation[];
  readonly address: string;
}

/** Writes a citation in one paragraph, to be pasted into a note or an article. */
export function citationText({ speakers, words: said, date, citations, address }: Cited, language: Language): string {
  const text = words[language];
  const isChinese = language === 'zh';
  const who = speakers.join(isChinese ? '、' : ', ');
  const when = date === null ? text.noDate : formatDate(date, language);
  const places = citations.map(({ source, paragraph, start, end }) =>
    [
      isChinese ? `《${source.title}》` : `“${source.title}”`,
      source.publisher?.name,
      source.published === null ? undefined : formatDate(source.published, language),
      text.paragraph(paragraph),
      text.place(start, end),
    ]
      .filter((part) => part !== undefined)
      .join(isChinese ? '，' : ', '),
  );
  const full = isChinese ? '。' : '. ';
  const lead = who === '' ? '' : `${who}${isChinese ? '：' : ': '}`;
  return `${lead}${said}${isChinese ? `（${when}）` : ` (${when})`}${full}${places.join(isChinese ? '；' : '; ')}${full}${address}`;
}
