import { citationsOf, type DossierRecord, type GivenCitation } from './dossierRecord.ts';
import { groupBy } from './groupBy.ts';
import { printPlace, problemAt, type Place, type Problem } from './problem.ts';
import { got } from './words.ts';

/** Asks that citations of the same span agree, and that every span lies in its source. */
export function checkCitations(records: readonly DossierRecord[]): Problem[] {
  const sources = new Map(records.filter(isSource).map((record) => [record.id, record]));
  const first = new Map<string, GivenCitation>();
  return records.flatMap(citationsOf).flatMap((citation) => {
    const span = citationId(citation);
    const earlier = first.get(span) ?? citation;
    first.set(span, earlier);
    const length = sources.get(citation.source)?.given['length'];
    return [...disagreements(citation, earlier), ...beyond(citation.end, length, key(citation.place, 'end'))];
  });
}

/** The id of a cited span: equal spans are one record. */
export const citationId = ({ source, start, end }: Pick<GivenCitation, 'source' | 'start' | 'end'>): string =>
  `citation:${source.slice(source.indexOf(':') + 1)}.${start}-${end}`;

function disagreements(citation: GivenCitation, earlier: GivenCitation): Problem[] {
  return (['paragraph', 'exact', 'digest'] as const)
    .filter((name) => citation[name] !== earlier[name])
    .map((name) =>
      problemAt(
        key(citation.place, name),
        `expected ${got(earlier[name])} as for the same span at ${printPlace(earlier.place)}, got ${got(citation[name])}`,
      ),
    );
}

/** Asks that spans that are left out of a source lie in it, and that no record cites them. */
export function checkOmissions(records: readonly DossierRecord[]): Problem[] {
  const sources = new Map(records.filter(isSource).map((record) => [record.id, record]));
  const cited = groupBy(records.flatMap(citationsOf), ({ source }) => source);
  return records
    .filter(({ definition }) => definition.type === 'Omission')
    .flatMap(({ given, ties, place }) => {
      const { start, end } = given as { start: number; end: number };
      const source = ties['source']?.[0]?.to ?? '';
      const overlapping = cited.get(source)?.find((citation) => citation.start < end && start < citation.end);
      const message = `expected a span that no record cites, got ${start}-${end}`;
      return [
        ...beyond(end, sources.get(source)?.given['length'], key(place, 'end')),
        ...(overlapping === undefined
          ? []
          : [problemAt(place, `${message}, cited at ${printPlace(overlapping.place)}`)]),
      ];
    });
}

const isSource = ({ definition }: DossierRecord): boolean => definition.type === 'Source';

const beyond = (end: number, length: unknown, place: Place): Problem[] =>
  typeof length !== 'number' || end <= length
    ? []
    : [problemAt(place, `expected an end within the source's ${length} characters, got ${end}`)];

const key = (place: Place, name: string): Place => ({ ...place, path: [...place.path, name] });
