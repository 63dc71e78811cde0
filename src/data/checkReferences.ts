import { definitionOfId, typesOf } from './definitions.ts';
import { citationsOf, type DossierRecord, type GivenTie } from './dossierRecord.ts';
import type { KnownIds } from './describeIssue.ts';
import { printPlace, problemAt, type Problem } from './problem.ts';
import { article, didYouMean, either, noun } from './words.ts';

/** Asks that every id that is referred to is a record's, and that no list names one twice. */
export function checkReferences(
  records: readonly DossierRecord[],
  isKnown: (id: string) => boolean,
  known: KnownIds,
): Problem[] {
  const unknown = (id: string, types: readonly string[], place: GivenTie['place']): Problem[] => {
    if (isKnown(id)) return [];
    const expected = `expected ${article(either(types.map(noun)))} that a seed file lists`;
    return [problemAt(place, `${expected}, got "${id}"${didYouMean(id, known(types))}`)];
  };
  return records.flatMap((record) => [
    ...Object.entries(record.definition.links).flatMap(([name, { to }]) => {
      const ends = record.ties[name] ?? [];
      return [...ends.flatMap((tie) => unknown(tie.to, typesOf(to), tie.place)), ...repeated(ends, name)];
    }),
    ...citationsOf(record).flatMap(({ source, place }) =>
      unknown(source, ['Source'], { ...place, path: [...place.path, 'source'] }),
    ),
  ]);
}

function repeated(ends: readonly GivenTie[], name: string): Problem[] {
  const seen = new Map<string, GivenTie>();
  return ends.flatMap((tie) => {
    const first = seen.get(tie.to);
    if (first === undefined) {
      seen.set(tie.to, tie);
      return [];
    }
    const message = `expected everything in ${name} once, got "${tie.to}" again, first at ${printPlace(first.place)}`;
    return [problemAt(tie.place, message)];
  });
}

/** Asks that a tie that reads the same from both ends joins two records. */
export const checkSymmetry = (records: readonly DossierRecord[]): Problem[] =>
  records.flatMap(({ id, definition, ties }) =>
    Object.entries(definition.links)
      .filter(([, { symmetric }]) => symmetric)
      .flatMap(([name]) => ties[name] ?? [])
      .filter(({ to }) => to === id)
      .map(({ place }) =>
        problemAt(place, `expected ${article(noun(definitionOfId(id)?.type ?? ''))} other than this one, got itself`),
      ),
  );
