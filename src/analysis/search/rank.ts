import { squash } from '../../engine/searchTerms.ts';
import type { Span } from './foldedText.ts';
import { likeness, type Match, matchText, type Wanted } from './matchText.ts';

/** A text of a record that a search looks at. */
export interface SearchedText {
  readonly field: 'NAME' | 'ALIAS' | 'TEXT' | 'QUOTE' | 'FRAGMENT' | 'SUMMARY' | 'DESCRIPTION';
  readonly language: 'ZH' | 'EN' | null;
  readonly text: string;
}

/** A record that a search may find. */
export interface Candidate {
  readonly id: string;
  readonly texts: readonly SearchedText[];
  /** How its Chinese names are written in Latin letters. */
  readonly pinyin: readonly string[];
}

/** A place where what was searched for stands. */
export interface Highlight extends SearchedText, Span {}

/** A record that a search found. */
export interface Hit {
  readonly id: string;
  readonly score: number;
  readonly highlights: readonly Highlight[];
}

const weights: Readonly<Record<SearchedText['field'], number>> = {
  NAME: 1,
  ALIAS: 0.98,
  QUOTE: 0.9,
  TEXT: 0.88,
  FRAGMENT: 0.86,
  SUMMARY: 0.8,
  DESCRIPTION: 0.7,
};

const least = 0.25;

/** Those of the candidates that match, best first; the same on every engine, since only their texts decide. */
export const rank = (wanted: Wanted, candidates: readonly Candidate[]): Hit[] =>
  candidates
    .map((candidate) => hitOf(wanted, candidate))
    .filter(({ score }) => score >= least)
    .sort(byScore);

/** Best first, and equals in the order of their ids. */
export const byScore = (a: Pick<Hit, 'id' | 'score'>, b: Pick<Hit, 'id' | 'score'>): number =>
  b.score - a.score || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function hitOf(wanted: Wanted, { id, texts, pinyin }: Candidate): Hit {
  const matches = texts.map((text) => ({ text, match: matchField(wanted, text) }));
  const scores = matches.map(({ text, match }) => match.quality * weights[text.field] * closeness(wanted, text.text));
  const spelt = Math.max(0, ...pinyin.map((spelling) => asPinyin(wanted, spelling)));
  const name = texts.find(({ field, language }) => field === 'NAME' && language === 'ZH');
  const bySound = spelt > 0 && spelt > Math.max(0, ...scores) && name !== undefined;
  const highlights = matches.flatMap(({ text, match }) =>
    match.quality < least ? [] : match.spans.map((span) => ({ ...text, ...span })),
  );
  return {
    id,
    score: Math.round(Math.max(0, spelt, ...scores) * 10_000) / 10_000,
    highlights: bySound ? [{ ...name, start: 0, end: Array.from(name.text).length }, ...highlights] : highlights,
  };
}

const isName = ({ field }: SearchedText): boolean => field === 'NAME' || field === 'ALIAS';

/** A name is also found where it is joined or parted otherwise, and with slips. */
function matchField(wanted: Wanted, text: SearchedText): Match {
  if (!isName(text)) return matchText(wanted, text.text, { misspelt: false });
  const match = matchText(wanted, text.text, { misspelt: true });
  const joined = likeness(
    wanted.joined,
    squash(text.text),
    wanted.runs.every(({ spaceless }) => !spaceless),
  );
  return joined > match.quality ? { quality: joined, spans: [{ start: 0, end: Array.from(text.text).length }] } : match;
}

/** Pinyin counts a little less than the name as it is written, and most where it is whole. */
function asPinyin(wanted: Wanted, spelling: string): number {
  if (wanted.runs.some(({ spaceless }) => spaceless)) return 0;
  return (
    0.95 *
    Math.max(
      likeness(wanted.joined, squash(spelling), true),
      matchText(wanted, spelling, { misspelt: false }).quality ** 2 * 0.9,
    )
  );
}

/** A short text with the words in it is nearer to what was meant than a long one. */
const closeness = ({ joined }: Wanted, text: string): number =>
  0.9 + 0.1 * Math.min(1, Array.from(joined).length / Math.max(1, Array.from(text).length));
