import type { Catalogue } from './catalogue.ts';
import type { ValueDefinition } from './values.ts';

/** One thing that a list is sorted by. */
export interface SortKey {
  readonly property: string;
  readonly descending: boolean;
  /** What the property holds, where it is there. */
  readonly kind: 'string' | 'number' | 'boolean';
  /** Whether every record of the list has it. */
  readonly present?: boolean;
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
    const definition = value === undefined ? undefined : record?.values[value];
    const property = value === undefined ? 'id' : sortProperty(value, definition, language);
    const key = {
      property,
      descending: direction === 'DESC',
      kind: kindOf(definition),
      present: isPresent(definition),
    };
    if (!keys.some((known) => known.property === property)) keys.push(key);
    if (property === 'id') break;
  }
  return keys;
}

function sortProperty(name: string, value: ValueDefinition | undefined, language: 'ZH' | 'EN'): string {
  if (value?.kind === 'text') return `${name}${language === 'ZH' ? 'Zh' : 'En'}Key`;
  return value?.kind === 'date' ? `${name}Earliest` : name;
}

/** Of a date that every record has, the beginning may still be open. No definition stands for the id. */
const isPresent = (value: ValueDefinition | undefined): boolean =>
  value === undefined || (value.kind !== 'date' && (value.required || value.fallback !== undefined));

function kindOf(value: ValueDefinition | undefined): SortKey['kind'] {
  if (value?.kind === 'boolean') return 'boolean';
  return value?.kind === 'integer' || value?.kind === 'number' ? 'number' : 'string';
}

/**
 * The terms of an ORDER BY clause that always end in the id. `backward` turns every one round. What is missing comes
 * last either way, so that the latest first are not those without a date.
 */
export function orderTerms(variable: string, keys: readonly SortKey[], backward: boolean): string {
  const terms = withId(keys).flatMap(({ property, descending, present }) => {
    const value = `${variable}.${property}`;
    const term = descending === backward ? value : `${value} DESC`;
    // Of itself Cypher puts what is missing last ascending, and first descending.
    return present === true || !descending ? [term] : [`${value} IS NULL${backward ? ' DESC' : ''}`, term];
  });
  return terms.join(', ');
}

/**
 * The condition that a row comes after a cursor, in one text for each pattern of missing values. Where no missing value
 * can follow, it begins with a bound of the first key, by which an engine finds the rows in an index.
 */
export function keysetCondition(
  variable: string,
  keys: readonly SortKey[],
  backward: boolean,
  values: readonly { readonly missing: boolean; readonly parameter: string }[],
): string {
  const all = withId(keys);
  const bound = firstBound(variable, all, backward, values[0]);
  const alternatives = all.map((key, index) => {
    // What the bound says already, said once more, leads Neo4j away from the order of the index.
    const before = all
      .map((earlier, place) => isSame(`${variable}.${earlier.property}`, values[place]))
      .slice(bound === undefined ? 0 : 1, index);
    return [...before, isBeyond(variable, key, backward, values[index])].join(' AND ');
  });
  const condition = `(${alternatives.map((alternative) => `(${alternative})`).join(' OR ')})`;
  return bound === undefined ? condition : `(${bound} AND ${condition})`;
}

function firstBound(
  variable: string,
  [first, further]: readonly SortKey[],
  backward: boolean,
  value: Place,
): string | undefined {
  // Alone it is the condition itself.
  if (first === undefined || further === undefined || value === undefined || value.missing) return undefined;
  // One of the engines orders no booleans.
  if (first.kind === 'boolean' || (!backward && first.present !== true)) return undefined;
  return `${variable}.${first.property} ${first.descending === backward ? '>=' : '<='} ${value.parameter}`;
}

type Place = { readonly missing: boolean; readonly parameter: string } | undefined;

const isSame = (property: string, value: Place): string =>
  value === undefined || value.missing ? `${property} IS NULL` : `${property} = ${value.parameter}`;

function isBeyond(variable: string, key: SortKey, backward: boolean, value: Place): string {
  const property = `${variable}.${key.property}`;
  if (value === undefined || value.missing) return backward ? `${property} IS NOT NULL` : 'false';
  const beyond = `${property} ${key.descending === backward ? '>' : '<'} ${value.parameter}`;
  return backward || key.present === true ? beyond : `(${beyond} OR ${property} IS NULL)`;
}

const withId = (keys: readonly SortKey[]): readonly SortKey[] =>
  keys.some(({ property }) => property === 'id')
    ? keys
    : [...keys, { property: 'id', descending: false, kind: 'string', present: true }];
