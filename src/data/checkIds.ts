import type { DossierRecord } from './dossierRecord.ts';
import { below, printPlace, problemAt, type Place, type Problem } from './problem.ts';
import { noun } from './words.ts';

/** Asks that no two records of a dossier have the same id, and that none is another dossier's. */
export function checkIds(records: readonly DossierRecord[], elsewhere: ReadonlyMap<string, string>): Problem[] {
  const first = new Map<string, Place>();
  return records.flatMap(({ id, definition, place, part }) => {
    const other = elsewhere.get(id);
    const at = part === undefined ? below(place, 'id') : place;
    if (other !== undefined) {
      const message = `expected a new id, got "${id}" of the dossier ${other}: refer to it without listing it again`;
      return [problemAt(at, message)];
    }
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, at);
      return [];
    }
    return part === undefined
      ? [problemAt(at, `expected a new id, got "${id}" again, first at ${printPlace(earlier)}`)]
      : [
          problemAt(
            at,
            `expected ${part}, got another ${noun(definition.type)} with the same, first at ${printPlace(earlier)}`,
          ),
        ];
  });
}
