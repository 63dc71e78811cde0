import { citationsOf, type DossierRecord } from './dossierRecord.ts';
import { problemAt, type Problem } from './problem.ts';
import { sentences, type Sentence } from './sentences.ts';
import type { Texts } from './texts.ts';

/** How much of a source's text the records cite. */
export interface Coverage {
  readonly source: DossierRecord;
  readonly sentences: number;
  /** Sentences that no record cites and that the source does not list as left out, with their first characters. */
  readonly uncovered: readonly (Sentence & { readonly beginning: string })[];
  /** How many sentences the source lists as left out. */
  readonly omitted: number;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds the sentences of every text at hand that are neither cited nor listed as left out. */
export function coverage(records: readonly DossierRecord[], texts: Texts): Coverage[] {
  const cited = records.flatMap(citationsOf);
  const omissions = records.filter(({ definition }) => definition.type === 'Omission');
  return records.flatMap((source) => {
    const text = source.definition.type === 'Source' ? texts.find(String(source.given['digest'])) : undefined;
    if (text === undefined) return [];
    const isCited = touches(cited.filter((each) => each.source === source.id));
    const isOmitted = touches(
      omissions.filter(({ given }) => given['source'] === source.id).map(({ given }) => given as unknown as Span),
    );
    const all = sentences(text.text);
    const uncited = all.filter((sentence) => !isCited(sentence));
    const uncovered = uncited.filter((sentence) => !isOmitted(sentence));
    return [
      {
        source,
        sentences: all.length,
        omitted: uncited.length - uncovered.length,
        uncovered: uncovered.map((sentence) => ({
          ...sentence,
          beginning: text.cut(sentence.start, Math.min(sentence.start + 12, sentence.end)) ?? '',
        })),
      },
    ];
  });
}

const touches =
  (spans: readonly Span[]) =>
  ({ start, end }: Span): boolean =>
    spans.some((span) => span.start < end && start < span.end);

/** Asks that every sentence is cited or listed as left out, and that at most one in twenty is. */
export function checkCoverage(found: readonly Coverage[]): Problem[] {
  return found.flatMap(({ source, sentences: total, uncovered, omitted }) => {
    const most = Math.max(1, Math.floor(total / 20));
    const place = { ...source.place, path: [...source.place.path, 'omissions'] };
    return [
      ...(omitted <= most
        ? []
        : [
            problemAt(
              place,
              `expected at most ${most} of ${total} sentences listed as omissions (one in twenty), got ${omitted}`,
            ),
          ]),
      ...uncovered.map(({ start, end, paragraph, beginning }) =>
        problemAt(
          source.place,
          `expected a record that cites the sentence ${start}-${end} in paragraph ${paragraph}, or an omission, got none: ${beginning}`,
        ),
      ),
    ];
  });
}
