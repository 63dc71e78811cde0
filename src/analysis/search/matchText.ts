import { distance } from 'fastest-levenshtein';
import { fold } from '../../engine/fold.ts';
import { type Run, runsOf, squash } from '../../engine/searchTerms.ts';
import { foldedText, joinedSpans, type Span, unfolded } from './foldedText.ts';

/** What is searched for, taken apart once. */
export interface Wanted {
  /** The folded words with one space between them, to be found as a phrase. */
  readonly phrase: string;
  readonly joined: string;
  readonly runs: readonly Run[];
}

/** How well a text matches, from 0 to 1, and where. */
export interface Match {
  readonly quality: number;
  readonly spans: readonly Span[];
}

/** Takes a search text apart. */
export const wantedOf = (text: string): Wanted => {
  const runs = runsOf(fold(text));
  return { phrase: runs.map((run) => run.text).join(' '), joined: squash(text), runs };
};

interface Found {
  readonly share: number;
  readonly spans: readonly (readonly [number, number])[];
}

const nothing: Found = { share: 0, spans: [] };

/**
 * How well a text matches: 1 where the words stand in it as a phrase, less where only some do, or only as the beginning
 * of a word, or, with `misspelt`, nearly. Each run of the search counts by its length.
 */
export function matchText(wanted: Wanted, text: string, { misspelt }: { readonly misspelt: boolean }): Match {
  const folded = foldedText(text);
  const words = wordsIn(folded.text);
  const found = wanted.runs.map((run) =>
    run.spaceless ? findSpaceless(run.text, folded.text) : findWord(run.text, words, misspelt),
  );
  if (found.every(({ share }) => share === 0)) return { quality: 0, spans: [] };
  const total = wanted.runs.reduce((sum, { text: { length } }) => sum + length, 0);
  const sum = found.reduce((all, { share }, index) => all + share * (wanted.runs[index]?.text.length ?? 0), 0);
  const spans = joinedSpans(found.flatMap((each) => each.spans.map(([start, end]) => unfolded(folded, start, end))));
  const isPhrase =
    wanted.runs.length === 1 || ` ${words.map(({ text: word }) => word).join(' ')}`.includes(` ${wanted.phrase}`);
  return { quality: (sum / total) * (isPhrase ? 1 : 0.9), spans };
}

interface Word extends Run {
  readonly start: number;
}

function wordsIn(folded: string): Word[] {
  let from = 0;
  return runsOf(folded).map((run) => {
    const start = folded.indexOf(run.text, from);
    from = start + run.text.length;
    return { text: run.text, spaceless: run.spaceless, start };
  });
}

/** A run of Chinese stands whole in a text, or some of its pairs of neighbours do. */
function findSpaceless(run: string, folded: string): Found {
  const whole = placesOf(run, folded);
  if (whole.length > 0) return { share: 1, spans: whole };
  const characters = Array.from(run);
  const pairs = characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
  const found = pairs.map((pair) => placesOf(pair, folded)).filter((places) => places.length > 0);
  return found.length === 0 ? nothing : { share: (0.8 * found.length) / pairs.length, spans: found.flat() };
}

function placesOf(part: string, whole: string): (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  for (let at = whole.indexOf(part); at !== -1; at = whole.indexOf(part, at + part.length))
    places.push([at, at + part.length]);
  return places;
}

function findWord(word: string, words: readonly Word[], misspelt: boolean): Found {
  const shares = words.map((each) => (each.spaceless ? 0 : likeness(word, each.text, misspelt)));
  const share = shares.reduce((most, each) => Math.max(most, each), 0);
  if (share === 0) return nothing;
  const best = words.filter((_, index) => shares[index] === share);
  return { share, spans: best.map(({ text, start }) => [start, start + (text.startsWith(word) ? word : text).length]) };
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
