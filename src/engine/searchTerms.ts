import { fold, isAscii } from './fold.ts';

/** A run of letters and digits of one sort: a word of letters, or Chinese, Japanese or Korean without spaces. */
export interface Run {
  readonly text: string;
  readonly spaceless: boolean;
}

const spaceless = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]`;
const runs = new RegExp(String.raw`((?:(?=[\p{L}\p{N}])${spaceless})+)|(?:(?!${spaceless})[\p{L}\p{N}])+`, 'gu');
/** The same in ASCII, where it is found many times faster. */
const asciiRuns = /[A-Za-z0-9]+/g;

/** The runs of letters and digits in a folded text, in order. */
export const runsOf = (folded: string): Run[] =>
  isAscii(folded)
    ? (folded.match(asciiRuns) ?? []).map((text) => ({ text, spaceless: false }))
    : [...folded.matchAll(runs)].map(([text, group]) => ({ text, spaceless: group !== undefined }));

/** A text's letters and digits without what stands between them: `Li Yan-hong` as `liyanhong`. */
const squash = (text: string): string =>
  runsOf(fold(text))
    .map((run) => run.text)
    .join('');

/**
 * What an index keeps of prose: each character and pair of neighbours where there are no spaces, else each word and its
 * beginnings. A digit tells the sorts apart, so that no term is one of the short common words that engines leave out.
 */
export const proseTerms = (text: string): string[] =>
  runsOf(fold(text)).flatMap((run) =>
    run.spaceless ? [...characters(run.text), ...pairs(run.text)] : [whole(run.text), ...beginnings(run.text)],
  );

/** What an index keeps of a name beside that: the triples of letters, in which a misspelt name is still like it. */
export const nameTerms = (name: string): string[] => {
  const joined = squash(name);
  return [...proseTerms(name), whole(joined), ...beginnings(joined), ...triples(name), ...triplesOf(joined)];
};

/** What to look for in an index of such terms. */
export function queryTerms(text: string): string[] {
  const found = runsOf(fold(text));
  const words = found.filter((run) => !run.spaceless).map((run) => run.text);
  const joined = found.map((run) => run.text).join('');
  const terms = found.flatMap((run) => {
    if (!run.spaceless) return [whole(run.text), beginning(run.text)];
    return Array.from(run.text).length === 1 ? characters(run.text) : pairs(run.text);
  });
  return [...new Set([...terms, whole(joined), beginning(joined), ...words.flatMap(triplesOf), ...triplesOf(joined)])];
}

const longestBeginning = 8;
const longestWord = 40;

const characters = (run: string): string[] => Array.from(run).map((character) => `1${character}`);
const pairs = (run: string): string[] => neighbours(run, 2).map((pair) => `2${pair}`);
const whole = (word: string): string => `3${cut(word, longestWord)}`;
const beginning = (word: string): string => `4${cut(word, longestBeginning)}`;
const beginnings = (word: string): string[] => {
  let begun = '4';
  return Array.from(word)
    .slice(0, longestBeginning)
    .map((character) => (begun += character));
};
const triples = (text: string): string[] =>
  runsOf(fold(text)).flatMap((run) => (run.spaceless ? [] : triplesOf(run.text)));
const triplesOf = (word: string): string[] => neighbours(cut(word, longestWord), 3).map((triple) => `5${triple}`);

const cut = (word: string, length: number): string =>
  word.length <= length ? word : Array.from(word).slice(0, length).join('');

/** All runs of so many neighbouring characters. */
function neighbours(word: string, size: number): string[] {
  const letters = isAscii(word) ? word : Array.from(word);
  const found: string[] = [];
  for (let end = size; end <= letters.length; end += 1) {
    const part = letters.slice(end - size, end);
    found.push(typeof part === 'string' ? part : part.join(''));
  }
  return found;
}
