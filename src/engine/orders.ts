import type { Catalogue } from './catalogue.ts';
import type { ValueDefinition } from './values.ts';

/** One thing that a list is sorted by. */
export interface SortKey {
  readonly property: string;
  readonly descending: boolean;
  /** What the property holds, where it is there. */
  readonly kind: 'string' | 'number' | 'boolean';
}

/** An element of an `orderBy` argument after coercion. */
interface Order {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
  readonly language: 'ZH' | 'EN';
}

/** What a list is sorted by before the id: as asked, or by the first order of its record. What follows the id cannot matter. */
export function sortKeys(catalogue: Catalogue, type: string, orderBy: unknown): readonly SortKey[] {
  const record = catalogue.records.get(type);
  const [first = 'ID'] = Object.keys(record?.orders ?? {});
  const standard: Order = { field: first, direction: 'ASC', language: 'EN' };
  const orders = Array.isArray(orderBy) && orderBy.length > 0 ? (orderBy as readonly Order[]) : [standard];
  const keys: SortKey[] = [];
  for (const { field, direction, language } of orders) {
    const value = record?.orders[field];
    const property = value === undefined ? 'id' : sortProperty(value, record?.values[value], language);
    const kind = kindOf(value === undefined ? undefined : record?.values[value]);
    if (!keys.some((key) => key.property === property)) keys.push({ property, descending: direction === 'DESC', kind });
    if (property === 'id') break;
  }
  return keys;
}

function sortProperty(name: string, value: ValueDefinition | undefined, language: 'ZH' | 'EN'): string {
  if (value?.kind === 'text') return `${name}${language === 'ZH' ? 'Zh' : 'En'}Key`;
  return value?.kind === 'date' ? `${name}Earliest` : name;
}

function kindOf(value: ValueDefinition | undefined): SortKey['kind'] {
  if (value?.kind === 'boolean') return 'boolean';
  return value?.kind === 'integer' || value?.kind === 'number' ? 'number' : 'string';
}

/** The terms of an ORDER BY clause that always end in the id. `backward` turns every one round. */
export function orderTerms(variable: string, keys: readonly SortKey[], backward: boolean): string {
  const terms = withId(keys).map(({ property, descending }) =>
    descending === backward ? `${variable}.${property}` : `${variable}.${property} DESC`,
  );
  return terms.join(', ');
}

/**
 * The condition that a row comes after a cursor, in one text for each pattern of missing values. Missing values come
 * last ascending and first descending.
 */
export function keysetCondition(
  variable: string,
  keys: readonly SortKey[],
  backward: boolean,
  values: readonly { readonly missing: boolean; readonly parameter: string }[],
): string {
  const alternatives = withId(keys).map(({ property, descending }, index) => {
    const before = withId(keys)
      .slice(0, index)
      .map((key, place) => isSame(`${variable}.${key.property}`, values[place]));
    return [...before, isBeyond(`${variable}.${property}`, descending !== backward, values[index])].join(' AND ');
  });
  return `(${alternatives.map((alternative) => `(${alternative})`).join(' OR ')})`;
}

type Place = { readonly missing: boolean; readonly parameter: string } | undefined;

const isSame = (property: string, value: Place): string =>
  value === undefined || value.missing ? `${property} IS NULL` : `${property} = ${value.parameter}`;

function isBeyond(property: string, descending: boolean, value: Place): string {
  if (value === undefined || value.missing) return descending ? `${property} IS NOT NULL` : 'false';
  if (descending) return `${property} < ${value.parameter}`;
  return property.endsWith('.id')
    ? `${property} > ${value.parameter}`
    : `(${property} > ${value.parameter} OR ${property} IS NULL)`;
}

const withId = (keys: readonly SortKey[]): readonly SortKey[] =>
  keys.some(({ property }) => property === 'id')
    ? keys
    : [...keys, { property: 'id', descending: false, kind: 'string' }];
