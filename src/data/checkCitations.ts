import { citationId } from './citationRecords.ts';
import { citationsOf, type DossierRecord, type GivenCitation } from './dossierRecord.ts';
import { groupBy } from '../engine/groupBy.ts';
import { below, printPlace, problemAt, type Problem } from './problem.ts';
import { got } from './words.ts';

/** Asks that citations of the same span agree, and that no list has a span twice. */
export function checkCitations(records: readonly DossierRecord[], before: readonly DossierRecord[]): Problem[] {
  const first = new Map<string, GivenCitation>();
  for (const citation of [...before, ...records].flatMap(citationsOf)) {
    const id = citationId(citation);
    if (!first.has(id)) first.set(id, citation);
  }
  return records.flatMap((record) => [
    ...citationsOf(record).flatMap((citation) => disagreements(citation, first.get(citationId(citation)) ?? citation)),
    ...(record.inherits ? [] : repeated(record.citations)),
    ...Object.values(record.ties).flatMap((ends) => ends.flatMap(({ citations = [] }) => repeated(citations))),
  ]);
}

function disagreements(citation: GivenCitation, earlier: GivenCitation): Problem[] {
  return (['paragraph', 'exact', 'digest'] as const)
    .filter((name) => citation[name] !== earlier[name])
    .map((name) => {
      const expected = `expected ${got(earlier[name])} as for the same span at ${printPlace(earlier.place)}`;
      return problemAt(below(citation.place, name), `${expected}, got ${got(citation[name])}`);
    });
}

function repeated(list: readonly GivenCitation[]): Problem[] {
  return [...groupBy(list, citationId).values()].flatMap(([first, ...others]) =>
    others.map(({ place, start, end }) => {
      const at = first === undefined ? '' : `, first at ${printPlace(first.place)}`;
      return problemAt(place, `expected every span once, got ${start}-${end} again${at}`);
    }),
  );
}
