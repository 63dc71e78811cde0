import { wordsOf } from '../../engine/answer.ts';
import type { RecordDefinition } from '../../engine/record.ts';
import type { Row, Value } from '../../graph/port.ts';
import type { Candidate, SearchedText } from './rank.ts';

interface SearchedProperty extends Pick<SearchedText, 'field' | 'language'> {
  readonly property: string;
  /** The value of a record that is kept in it. */
  readonly value: string;
}

const properties: readonly SearchedProperty[] = [
  { property: 'nameZh', field: 'NAME', language: 'ZH', value: 'name' },
  { property: 'nameEn', field: 'NAME', language: 'EN', value: 'name' },
  { property: 'aliases', field: 'ALIAS', language: null, value: 'aliases' },
  { property: 'textZh', field: 'TEXT', language: 'ZH', value: 'text' },
  { property: 'textEn', field: 'TEXT', language: 'EN', value: 'text' },
  { property: 'quote', field: 'QUOTE', language: null, value: 'quote' },
  // Only statements have words quoted inside, and only they have a quote.
  { property: 'searchFragments', field: 'FRAGMENT', language: null, value: 'quote' },
  { property: 'summaryZh', field: 'SUMMARY', language: 'ZH', value: 'summary' },
  { property: 'summaryEn', field: 'SUMMARY', language: 'EN', value: 'summary' },
  { property: 'descriptionZh', field: 'DESCRIPTION', language: 'ZH', value: 'description' },
  { property: 'descriptionEn', field: 'DESCRIPTION', language: 'EN', value: 'description' },
];

/** What is read of candidates to weigh them. */
export interface CandidateReading {
  /** The properties of a node that tell whether a search finds it. */
  readonly properties: readonly string[];
  /** The candidate in the row that holds them. */
  readonly candidateOf: (row: Row) => Candidate;
}

/** How candidates of these record types are read: only what records of the types may have. */
export function readingOf(types: readonly RecordDefinition[]): CandidateReading {
  const values = new Set(types.flatMap((type) => Object.keys(type.values)));
  const read = properties.filter(({ value }) => values.has(value));
  return {
    properties: ['id', 'searchPinyin', ...read.map(({ property }) => property)],
    candidateOf: (row) => {
      const texts: SearchedText[] = [];
      for (const [index, { field, language }] of read.entries())
        for (const text of listOf(row[index + 2])) texts.push({ field, language, text });
      return { id: wordsOf(row[0]), pinyin: listOf(row[1]), texts };
    },
  };
}

const none: readonly string[] = [];

const listOf = (value: Value | undefined): readonly string[] => {
  if (value === null || value === undefined) return none;
  return Array.isArray(value) ? value.map(wordsOf) : [wordsOf(value)];
};
