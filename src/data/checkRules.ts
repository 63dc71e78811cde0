import { citation } from '../concepts/citations/record.ts';
import type { RecordDefinition } from '../engine/record.ts';
import type { Given } from '../engine/rule.ts';
import { citationsOf, type DossierRecord } from './dossierRecord.ts';
import { below, problemAt, type Place, type Problem } from './problem.ts';

/** Applies what the nouns ask beyond their shape. */
export const checkRules = (records: readonly DossierRecord[]): Problem[] =>
  records.flatMap((record) => [
    ...complaints(record.definition, record.given, record.place),
    ...citationsOf(record).flatMap((each) => complaints(citation, { ...each }, each.place)),
  ]);

const complaints = ({ rules }: RecordDefinition, given: Given, place: Place): Problem[] =>
  rules
    .map((rule) => rule(given))
    .filter((complaint) => complaint !== undefined)
    .map(({ key, message }) => problemAt(key === undefined ? place : below(place, key), message));
