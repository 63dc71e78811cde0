import { wordsOf } from '../../engine/answer.ts';
import type { Row, Value } from '../../graph/port.ts';
import type { Candidate, SearchedText } from './rank.ts';

type Where = Pick<SearchedText, 'field' | 'language'>;

const texts: Readonly<Record<string, Where>> = {
  nameZh: { field: 'NAME', language: 'ZH' },
  nameEn: { field: 'NAME', language: 'EN' },
  aliases: { field: 'ALIAS', language: null },
  textZh: { field: 'TEXT', language: 'ZH' },
  textEn: { field: 'TEXT', language: 'EN' },
  quote: { field: 'QUOTE', language: null },
  searchFragments: { field: 'FRAGMENT', language: null },
  summaryZh: { field: 'SUMMARY', language: 'ZH' },
  summaryEn: { field: 'SUMMARY', language: 'EN' },
  descriptionZh: { field: 'DESCRIPTION', language: 'ZH' },
  descriptionEn: { field: 'DESCRIPTION', language: 'EN' },
};

/** The properties of a node that tell whether a search finds it. */
export const candidateProperties: readonly string[] = ['id', 'searchPinyin', ...Object.keys(texts)];

/** A candidate from the row that holds these properties. */
export const candidateOf = ([id, pinyin, ...values]: Row): Candidate => ({
  id: wordsOf(id),
  pinyin: listOf(pinyin),
  texts: Object.values(texts).flatMap((where, index) =>
    listOf(values[index]).map((text) => ({ field: where.field, language: where.language, text })),
  ),
});

const listOf = (value: Value | undefined): string[] => {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.map(wordsOf) : [wordsOf(value)];
};
