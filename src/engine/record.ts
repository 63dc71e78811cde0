import type { Rule } from './rule.ts';
import type { ValueDefinition } from './values.ts';

/** A tie from a record to another record. */
export interface LinkDefinition {
  /** The type of the relationship in the graph, in capitals. */
  readonly relation: string;
  /** The record types or interfaces that may stand at the other end. */
  readonly to: readonly string[];
  readonly many: boolean;
  readonly required: boolean;
  /** The field that leads back from the other end, by the type that has it. */
  readonly inverse?: string;
  /** A tie that is itself a fact: it is written as `{ to, citations }` and carries its citations' ids. */
  readonly cited: boolean;
  /** A tie that holds in both directions, so that one field reads it from either end. */
  readonly symmetric: boolean;
}

/** A list of records that a seed file writes inside the record they belong to. */
export interface PartDefinition {
  /** The record type of the parts. */
  readonly type: string;
  /** The part's own link that leads to the record around it. */
  readonly owner: string;
  /** What tells a part from its siblings, for its id: names of values or links, whose words are put together. */
  readonly key: readonly string[];
}

/** Everything the program knows of one noun: declared once, read by the check, the import, the query engine and the exports. */
export interface RecordDefinition {
  /** The GraphQL type, such as `UseCase`. */
  readonly type: string;
  /** The look-up field and the first half of every id, such as `useCase` and `use-case`. */
  readonly singular: string;
  readonly prefix: string;
  /** The list field, such as `useCases`, and the key in seed files. */
  readonly plural: string;
  readonly interfaces: readonly string[];
  readonly values: Readonly<Record<string, ValueDefinition>>;
  readonly links: Readonly<Record<string, LinkDefinition>>;
  readonly parts: Readonly<Record<string, PartDefinition>>;
  /** Sort orders: the enum word and the value it sorts by. Every list can also be sorted by ID. */
  readonly orders: Readonly<Record<string, string>>;
  /** Records that only exist inside others have no look-up and list of their own. */
  readonly listed: boolean;
  /** Whether every record must cite a source. */
  readonly cites: boolean;
  /** What a record must keep beyond its shape. */
  readonly rules: readonly Rule[];
}

interface LinkOptions {
  readonly inverse?: string;
  readonly cited?: boolean;
  readonly symmetric?: boolean;
  readonly optional?: boolean;
}

/** Set before every relationship type, so that ties which others draw in the same database are never taken for ours. */
export const relationPrefix = 'DEBATE_';

const link = (to: string | readonly string[], relation: string, many: boolean, options: LinkOptions) => ({
  relation: relationPrefix + relation,
  to: typeof to === 'string' ? [to] : to,
  many,
  required: options.optional !== true && !many,
  cited: options.cited ?? false,
  symmetric: options.symmetric ?? false,
  ...(options.inverse === undefined ? {} : { inverse: options.inverse }),
});

/** A tie to exactly one record; with `optional`, to one or none. */
export const one = (to: string | readonly string[], relation: string, options: LinkOptions = {}): LinkDefinition =>
  link(to, relation, false, options);

/** Ties to any number of records. */
export const many = (to: string | readonly string[], relation: string, options: LinkOptions = {}): LinkDefinition =>
  link(to, relation, true, options);

/** The tie from every fact to the spans that carry it. */
export const citing: LinkDefinition = many('Citation', 'CITES', { inverse: 'facts' });

type Declared = Pick<RecordDefinition, 'type' | 'plural'> & Partial<Omit<RecordDefinition, 'type' | 'plural'>>;

/** Declares a noun; what is left out follows from its type's name. */
export function record(declared: Declared): RecordDefinition {
  const { type } = declared;
  return {
    singular: type.charAt(0).toLowerCase() + type.slice(1),
    prefix: type.replaceAll(/(?!^)[A-Z]/g, '-$&').toLowerCase(),
    interfaces: [],
    values: {},
    links: {},
    parts: {},
    orders: {},
    listed: true,
    cites: true,
    rules: [],
    ...declared,
  };
}

/** The relationship type of a record's link, for Cypher written by hand. */
export function relationOf(definition: RecordDefinition, link: string): string {
  const found = definition.links[link];
  if (found === undefined) throw new Error(`expected ${definition.type} to have a link ${link}, got none`);
  return found.relation;
}
