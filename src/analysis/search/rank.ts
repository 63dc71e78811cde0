import { lengthOf, type Span } from './foldedText.ts';
import { likeness, type Match, matchText, partedText, type PartedText, squashed, type Wanted } from './matchText.ts';

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
  /** Where what was searched for stands, worked out when it is asked for. */
  readonly highlights: () => readonly Highlight[];
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
  const matches = matchTexts(wanted, texts);
  let written = 0;
  for (const { score } of matches) written = Math.max(written, score);
  let spelt = 0;
  for (const spelling of pinyin) spelt = Math.max(spelt, asPinyin(wanted, spelling));
  return {
    id,
    score: Math.round(Math.max(spelt, written) * 10_000) / 10_000,
    highlights: () => [
      ...(spelt > written ? soundingName(texts) : []),
      ...matches.flatMap(({ text, match }) =>
        match.quality < least ? [] : match.spans().map((span) => ({ ...text, ...span })),
      ),
    ],
  };
}

interface Matched {
  readonly text: SearchedText;
  readonly match: Match;
  readonly score: number;
}

/** Matches each text, and one that is the same in both languages once. */
function matchTexts(wanted: Wanted, texts: readonly SearchedText[]): Matched[] {
  const matches: Matched[] = [];
  for (const text of texts) {
    const before = matches.at(-1);
    if (before?.text.text === text.text && before.text.field === text.field) matches.push({ ...before, text });
    else matches.push(matchField(wanted, text));
  }
  return matches;
}

function matchField(wanted: Wanted, text: SearchedText): Matched {
  const parted = partedText(text.text);
  const match = isName(text) ? matchName(wanted, parted) : matchText(wanted, parted, { misspelt: false });
  return { text, match, score: match.quality * weights[text.field] * closeness(wanted, parted) };
}

const isName = ({ field }: SearchedText): boolean => field === 'NAME' || field === 'ALIAS';

/** A name is also found where it is joined or parted otherwise, and with slips. */
function matchName(wanted: Wanted, name: PartedText): Match {
  const match = matchText(wanted, name, { misspelt: true });
  const joined = likeness(
    wanted.joined,
    squashed(name),
    wanted.runs.every(({ spaceless }) => !spaceless),
  );
  return joined > match.quality ? { quality: joined, spans: () => [{ start: 0, end: name.length }] } : match;
}

/** Pinyin counts a little less than the name as it is written, and most where it is whole. */
function asPinyin(wanted: Wanted, spelling: string): number {
  if (wanted.runs.some(({ spaceless }) => spaceless)) return 0;
  const parted = partedText(spelling);
  return (
    0.95 *
    Math.max(
      likeness(wanted.joined, squashed(parted), true),
      matchText(wanted, parted, { misspelt: false }).quality ** 2 * 0.9,
    )
  );
}

/** A name that was found by its sound is marked whole. */
function soundingName(texts: readonly SearchedText[]): Highlight[] {
  const name = texts.find(({ field, language }) => field === 'NAME' && language === 'ZH');
  return name === undefined ? [] : [{ ...name, start: 0, end: lengthOf(name.text) }];
}

/** A short text with the words in it is nearer to what was meant than a long one. */
const closeness = ({ length }: Wanted, text: PartedText): number =>
  0.9 + 0.1 * Math.min(1, length / Math.max(1, text.length));
