import { wordsOf } from '../../engine/answer.ts';
import type { ComputedMember } from '../../engine/catalogue.ts';
import { relationOf } from '../../engine/record.ts';
import { citation } from './record.ts';

/** A span of a text: the text's digest, and where the span begins and ends in code points. */
export interface Span {
  readonly digest: string;
  readonly start: number;
  readonly end: number;
}

/** What a request offers for reading the words behind a citation. */
export interface PassageContext {
  /** The words of a span; null where the operator does not have the text. */
  readonly passage: (span: Span) => Promise<string | null>;
}

/** The words of a citation's span, read from the operator's own copy of the text. */
export const passage: ComputedMember = {
  kind: 'computed',
  through: [{ relation: relationOf(citation, 'source'), direction: 'out' }],
  expressions: ['x.digest', 'o.start', 'o.end'],
  compute:
    ([digest, start, end]) =>
    (context: PassageContext) =>
      context.passage({ digest: wordsOf(digest), start: Number(start), end: Number(end) }),
};
