import { citationsOf, type DossierRecord } from './dossierRecord.ts';
import { groupBy } from '../engine/groupBy.ts';
import { below, printPlace, problemAt, type Place, type Problem } from './problem.ts';

/** Asks that every span lies in its source, and that no record cites what a source leaves out. */
export function checkSpans(records: readonly DossierRecord[], before: readonly DossierRecord[]): Problem[] {
  const lengths = new Map(
    [...before, ...records]
      .filter(({ definition }) => definition.type === 'Source')
      .map(({ id, given }) => [id, given['length']]),
  );
  const cited = groupBy(records.flatMap(citationsOf), ({ source }) => source);
  const omissions = records.filter(({ definition }) => definition.type === 'Omission');
  return [
    ...[...cited].flatMap(([source, citations]) =>
      citations.flatMap(({ end, place }) => beyond(end, lengths.get(source), place)),
    ),
    ...omissions.flatMap(({ given, place }) => {
      const { source, start, end } = given as { source: string; start: number; end: number };
      const overlapping = cited.get(source)?.find((citation) => citation.start < end && start < citation.end);
      const message = `expected a span that no record cites, got ${start}-${end}`;
      return [
        ...beyond(end, lengths.get(source), place),
        ...(overlapping ? [problemAt(place, `${message}, cited at ${printPlace(overlapping.place)}`)] : []),
      ];
    }),
  ];
}

const beyond = (end: number, length: unknown, place: Place): Problem[] =>
  typeof length !== 'number' || end <= length
    ? []
    : [problemAt(below(place, 'end'), `expected an end within the source's ${length} characters, got ${end}`)];
