import { typesOf } from './definitions.ts';
import type { KnownIds } from './describeIssue.ts';
import { citationsOf, type DossierRecord, type GivenTie } from './dossierRecord.ts';
import { groupBy } from '../engine/groupBy.ts';
import { below, printPlace, problemAt, type Place, type Problem } from './problem.ts';
import { article, didYouMean, either, noun } from './words.ts';

/** Asks that every id that is referred to is a record's, that no list has one twice, and that none is the record's own where both ends are alike. */
export function checkReferences(
  records: readonly DossierRecord[],
  isKnown: (id: string) => boolean,
  known: KnownIds,
): Problem[] {
  const unknown = (id: string, types: readonly string[], place: Place): Problem[] => {
    if (isKnown(id)) return [];
    const expected = `expected ${article(either(types.map(noun)))} that a seed file lists`;
    return [problemAt(place, `${expected}, got "${id}"${didYouMean(id, known(types))}`)];
  };
  return records.flatMap((record) => [
    ...Object.entries(record.definition.links).flatMap(([name, { to, symmetric }]) => {
      const ends = record.ties[name] ?? [];
      return [
        ...ends.flatMap((tie) => unknown(tie.to, typesOf(to), tie.place)),
        ...repeated(ends, name),
        ...(symmetric ? itself(ends, record) : []),
      ];
    }),
    ...citationsOf(record).flatMap(({ source, place }) => unknown(source, ['Source'], below(place, 'source'))),
  ]);
}

function repeated(ends: readonly GivenTie[], name: string): Problem[] {
  return [...groupBy(ends, ({ to }) => to).values()].flatMap(([first, ...others]) =>
    others.map(({ to, place }) => {
      const at = first === undefined ? '' : `, first at ${printPlace(first.place)}`;
      return problemAt(place, `expected everything in ${name} once, got "${to}" again${at}`);
    }),
  );
}

const itself = (ends: readonly GivenTie[], { id, definition }: DossierRecord): Problem[] =>
  ends
    .filter(({ to }) => to === id)
    .map(({ place }) => problemAt(place, `expected another ${noun(definition.type)}, got this one itself`));
