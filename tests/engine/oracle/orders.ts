import { declarationOf, type WorldRecord } from '../world/world.ts';
import { compareWords, daysOf, type GivenDate, readAs, type Text } from './reading.ts';

/** One element of an `orderBy` argument. */
export interface OracleOrder {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  readonly language: 'ZH' | 'EN';
}

/** Records of one type in an order; the first order of their type where none is asked. Ties are broken by id. */
export const inOrder = (found: readonly WorldRecord[], orderBy: readonly OracleOrder[] | undefined): WorldRecord[] =>
  [...found].sort((a, b) => compareRecords(a, b, orderBy));

/** Which of two records of one type comes first. */
export function compareRecords(
  a: WorldRecord,
  b: WorldRecord,
  orderBy: readonly OracleOrder[] | null | undefined,
): number {
  const { orders } = declarationOf(a.type);
  const [first = 'ID'] = Object.keys(orders);
  const asked: readonly OracleOrder[] =
    orderBy === null || orderBy === undefined || orderBy.length === 0
      ? [{ field: first, direction: 'ASC', language: 'EN' }]
      : orderBy;
  for (const { field, direction, language } of asked) {
    const sign = direction === 'ASC' ? 1 : -1;
    const compared = compareValues(sortValue(a, orders[field], language), sortValue(b, orders[field], language), sign);
    if (compared !== 0) return compared;
  }
  return compareWords(a.id, b.id);
}

type SortValue = string | number | undefined;

function sortValue(record: WorldRecord, name: string | undefined, language: 'ZH' | 'EN'): SortValue {
  if (name === undefined) return record.id;
  const definition = declarationOf(record.type).values[name];
  const value = record.values[name] ?? definition?.fallback;
  if (value === undefined) return undefined;
  if (definition?.kind === 'text') return readAs((value as Text)[language === 'ZH' ? 'zh' : 'en']);
  if (definition?.kind === 'date') return daysOf((value as GivenDate).edtf).first;
  return value as string | number;
}

/** What has no value comes last, whichever way is sorted. */
function compareValues(a: SortValue, b: SortValue, sign: number): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  return sign * (typeof a === 'string' && typeof b === 'string' ? compareWords(a, b) : Number(a) - Number(b));
}
