import { distance } from 'fastest-levenshtein';
import { fold } from '../../engine/fold.ts';
import { type Run, runsOf } from '../../engine/searchTerms.ts';
import { type FoldedText, foldedText, joinedSpans, lengthOf, type Span, unfolded } from './foldedText.ts';

/** What is searched for, taken apart once. */
export interface Wanted {
  /** The folded words with one space between them, to be found as a phrase. */
  readonly phrase: string;
  readonly joined: string;
  /** How many letters and digits it has. */
  readonly length: number;
  readonly runs: readonly Run[];
}

/** How well a text matches, from 0 to 1, and where. */
export interface Match {
  readonly quality: number;
  /** Worked out when it is asked for, since most of what is weighed is not shown. */
  readonly spans: () => readonly Span[];
}

/** A text taken apart, to be matched in more than one way. */
export interface PartedText {
  readonly length: number;
  readonly folded: FoldedText;
  readonly runs: readonly Run[];
}

/** Takes a search text apart. */
export const wantedOf = (text: string): Wanted => {
  const runs = runsOf(fold(text));
  const joined = squashed({ runs });
  return { phrase: runs.map((run) => run.text).join(' '), joined, length: lengthOf(joined), runs };
};

/** Takes a text apart in which something is searched for. */
export const partedText = (text: string): PartedText => {
  const folded = foldedText(text);
  return { length: lengthOf(text), folded, runs: runsOf(folded.text) };
};

/** A text's letters and digits without what stands between them. */
export const squashed = ({ runs }: Pick<PartedText, 'runs'>): string => runs.map((run) => run.text).join('');

const noMatch: Match = { quality: 0, spans: () => [] };

/**
 * How well a text matches: 1 where the words stand in it as a phrase, less where only some do, or only as the beginning
 * of a word, or, with `misspelt`, nearly. Each run of the search counts by its length.
 */
export function matchText(wanted: Wanted, text: PartedText, { misspelt }: { readonly misspelt: boolean }): Match {
  let sum = 0;
  let total = 0;
  for (const run of wanted.runs) {
    const share = run.spaceless
      ? shareOfSpaceless(run.text, text.folded.text)
      : shareOfWord(run.text, text.runs, misspelt);
    sum += share * run.text.length;
    total += run.text.length;
  }
  if (sum === 0) return noMatch;
  const isPhrase =
    wanted.runs.length === 1 || ` ${text.runs.map((run) => run.text).join(' ')}`.includes(` ${wanted.phrase}`);
  return { quality: (sum / total) * (isPhrase ? 1 : 0.9), spans: () => spansOf(wanted, text, misspelt) };
}

function spansOf(wanted: Wanted, { folded, runs }: PartedText, misspelt: boolean): Span[] {
  const places = wanted.runs.flatMap((run) =>
    run.spaceless
      ? placesOfSpaceless(run.text, folded.text)
      : placesOfWord(run.text, wordsIn(folded.text, runs), misspelt),
  );
  return joinedSpans(places.map(([start, end]) => unfolded(folded, start, end)));
}

type Place = readonly [start: number, end: number];

/** A run of Chinese stands whole in a text, or some of its pairs of neighbours do. */
function shareOfSpaceless(run: string, folded: string): number {
  if (folded.includes(run)) return 1;
  const pairs = pairsOf(run);
  const found = pairs.filter((pair) => folded.includes(pair)).length;
  return found === 0 ? 0 : (0.8 * found) / pairs.length;
}

function placesOfSpaceless(run: string, folded: string): Place[] {
  const whole = placesOf(run, folded);
  return whole.length > 0 ? whole : pairsOf(run).flatMap((pair) => placesOf(pair, folded));
}

function pairsOf(run: string): string[] {
  const characters = Array.from(run);
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

function placesOf(part: string, whole: string): Place[] {
  const places: Place[] = [];
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + part.length))
    places.push([at, at + part.length]);
  return places;
}

function shareOfWord(word: string, runs: readonly Run[], misspelt: boolean): number {
  let most = 0;
  for (const run of runs) if (!run.spaceless) most = Math.max(most, likeness(word, run.text, misspelt));
  return most;
}

interface Word extends Run {
  readonly start: number;
}

function wordsIn(folded: string, runs: readonly Run[]): Word[] {
  let from = 0;
  return runs.map(({ text, spaceless }) => {
    const start = folded.indexOf(text, from);
    from = start + text.length;
    return { text, spaceless, start };
  });
}

function placesOfWord(word: string, words: readonly Word[], misspelt: boolean): Place[] {
  const share = shareOfWord(word, words, misspelt);
  if (share === 0) return [];
  return words
    .filter((each) => !each.spaceless && likeness(word, each.text, misspelt) === share)
    .map(({ text, start }) => [start, start + (text.startsWith(word) ? word : text).length]);
}

/** How like a word another is: the same, its beginning, or within a slip or two. */
export function likeness(word: string, other: string, misspelt: boolean): number {
  if (word === other) return 1;
  if (other.startsWith(word)) return 0.85;
  const slips = misspelt ? slipsIn(word) : 0;
  if (slips === 0 || Math.abs(word.length - other.length) > slips) return 0;
  const between = distance(word, other);
  return between <= slips ? 0.8 - 0.15 * between : 0;
}

const slipsIn = (word: string): number => (word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
