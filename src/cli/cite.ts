import { findWords, nearestWords, type Span } from '../data/findWords.ts';
import { loadDossiers } from '../data/loadDossiers.ts';
import { sentences } from '../data/sentences.ts';
import { withShipped } from '../data/shippedSeed.ts';
import { openTexts, sha256, type SourceText } from '../data/texts.ts';
import type { Output } from './output.ts';

/** What `cite` is asked for. */
export interface CiteOptions {
  readonly texts: string;
  readonly source?: string;
  readonly seed: readonly string[];
}

/** Finds words in the texts and prints their citation, ready to paste; gives the exit code. */
export async function cite(words: string, { texts, source, seed }: CiteOptions, output: Output): Promise<number> {
  const known = await sourcesByDigest(seed);
  const listed = [...known].find(([, id]) => id === source)?.[0];
  const all = (await openTexts(texts)).all.filter(({ digest }) => listed === undefined || digest === listed);
  if (all.length === 0) {
    output.error(`${texts}: expected ${source === undefined ? 'a text' : `the text of ${source}`}, found none`);
    return 1;
  }
  const finds = all.flatMap((text) => findWords(text.text, words).map((span) => ({ text, span })));
  if (finds.length === 0) {
    output.error(`expected words of a text, found ${JSON.stringify(words)} nowhere${nearest(all, words)}`);
    return 1;
  }
  for (const { text, span } of finds) {
    const id = source ?? known.get(text.digest);
    if (id === undefined) {
      output.error(
        `${text.path}: expected a source of the seed with ${digestOf(text)}, found none: add it or give --source`,
      );
      return 1;
    }
    output.log(citation(text, span, id));
    const touched = sentences(text.text).filter(({ start, end }) => start < span.end && span.start < end);
    if (touched.length > 2) output.error(`expected at most two sentences a citation, got ${touched.length}`);
  }
  if (finds.length > 1) output.error(`found ${finds.length} times: choose one, or give more words`);
  return 0;
}

async function sourcesByDigest(seed: readonly string[]): Promise<Map<string, string>> {
  const { dossiers } = await loadDossiers(await withShipped(seed));
  const sources = dossiers.flatMap(({ records }) => records.filter(({ definition }) => definition.type === 'Source'));
  return new Map(sources.map(({ id, given }) => [String(given['digest']), id]));
}

function citation(text: SourceText, { start, end }: Span, source: string): string {
  const words = text.cut(start, end) ?? '';
  const exact = JSON.stringify(Array.from(words).slice(0, 12).join(''));
  const place = `start: ${start}, end: ${end}, paragraph: ${paragraphAt(text, start)}`;
  return `- { source: ${source}, ${place}, exact: ${exact}, digest: ${sha256(words)} }`;
}

const paragraphAt = (text: SourceText, start: number): number => (text.cut(0, start) ?? '').split('\n').length;

const digestOf = ({ digest, length }: SourceText): string => `digest: ${digest}, length: ${length}`;

function nearest(texts: readonly SourceText[], words: string): string {
  const found = texts
    .flatMap((text) => {
      const span = nearestWords(text.text, words);
      return span === undefined ? [] : [{ text, span }];
    })
    .sort((a, b) => lengthOf(b.span) - lengthOf(a.span))[0];
  if (found === undefined) return '';
  const { text, span } = found;
  const around = sentences(text.text).find(({ start, end }) => start < span.end && span.start < end) ?? span;
  return `; nearest in paragraph ${paragraphAt(text, span.start)}, ${span.start}-${span.end}: ${text.cut(around.start, around.end) ?? ''}`;
}

const lengthOf = ({ start, end }: Span): number => end - start;
