import type { Value } from '../graph/port.ts';
import { citing, type LinkDefinition, type RecordDefinition } from './record.ts';
import { boolean, optional, text, type ValueDefinition } from './values.ts';

/** One hop along a relationship. */
export interface Step {
  readonly relation: string;
  readonly direction: 'out' | 'in' | 'both';
}

/** A value that is read off the node itself. */
export interface ValueMember {
  readonly kind: 'value';
  /** The name of the property, or the beginning of its names for a text, date or group. */
  readonly property: string;
  readonly value: ValueDefinition;
}

/** A way to other records. */
export interface LinkMember {
  readonly kind: 'link';
  readonly steps: readonly Step[];
  readonly to: readonly string[];
  readonly many: boolean;
  /** The records come in the order in which they were written down. */
  readonly ordered: boolean;
}

/** What a function makes of some Cypher expressions; it may answer later, with the help of the request's context. */
export interface ComputedMember {
  readonly kind: 'computed';
  /** The way from the node to the one whose values are needed; left out where it is the node itself. */
  readonly through?: readonly Step[];
  /** The Cypher expressions, `x` being the node or, after `through`, the node at its end and `o` the one it starts from. */
  readonly expressions: readonly string[];
  readonly compute: (values: readonly Value[], args: Readonly<Record<string, unknown>>) => unknown;
}

/** A column of computed rows: a value, a node, a list of nodes, or what a function makes of other columns. */
export type Column =
  | { readonly kind: 'value'; readonly expression: string }
  | { readonly kind: 'record'; readonly variable: string; readonly type: string }
  | {
      readonly kind: 'records';
      readonly variable: string;
      readonly type: string;
      readonly ordered: boolean;
      /** A subquery that makes the list, run only where the column is selected. */ readonly call?: string;
    }
  | Omit<ComputedMember, 'through'>;

/** Rows that one Cypher fragment computes for a node, each shown as an object that is no record. */
export interface RowsMember {
  readonly kind: 'rows';
  /**
   * The fragment: starts from the bound node `_x` and ends with the WITH clause that names the columns' variables. Every
   * variable begins with an underscore, so that each use can give it a name of its own.
   */
  readonly cypher: string;
  /** The ORDER BY terms, over those variables, that give each row its place. */
  readonly order: string;
  readonly columns: Readonly<Record<string, Column>>;
}

/** How one GraphQL field is answered from the graph. */
export type Member = ValueMember | LinkMember | ComputedMember | RowsMember;

/** Members by field name. */
export type Members = Readonly<Record<string, Member>>;

/** What the query engine knows of the domain: how each field of each type is answered. */
export interface Catalogue {
  readonly records: ReadonlyMap<string, RecordDefinition>;
  /** The record types behind a type or interface. */
  typesOf(name: string): readonly string[];
  /** The members of a record type; of an interface those that all its types have. */
  membersOf(name: string): ReadonlyMap<string, Member>;
  /** The record type whose ids begin with a prefix. */
  typeOfId(id: string): string | undefined;
}

/** The label that every node of a type or interface carries. */
export const labelOf = (type: string): string => `Debate${type}`;

/** Builds the catalogue from the records and from the fields that a record alone cannot answer, by type or interface. */
export function createCatalogue(
  records: readonly RecordDefinition[],
  fields: Readonly<Record<string, Members>>,
): Catalogue {
  const byType = new Map(records.map((definition) => [definition.type, definition]));
  const byPrefix = new Map(records.map(({ prefix, type }) => [prefix, type]));
  const types = new Map<string, string[]>([['Node', [...byType.keys()]]]);
  for (const { type, interfaces, cites } of records)
    for (const name of [type, ...interfaces, ...(cites ? ['Fact'] : [])])
      types.set(name, [...(types.get(name) ?? []), type]);
  const typesOf = (name: string): readonly string[] => types.get(name) ?? [];

  const members = new Map<string, Map<string, Member>>();
  for (const definition of records) members.set(definition.type, ownMembers(definition));
  for (const definition of records)
    for (const link of Object.values(linksOf(definition)))
      if (link.inverse !== undefined && !link.symmetric)
        for (const target of link.to.flatMap(typesOf)) addInverse(members.get(target), link.inverse, definition, link);
  for (const [name, added] of Object.entries(fields))
    for (const type of typesOf(name))
      for (const [field, member] of Object.entries(added)) members.get(type)?.set(field, member);
  for (const name of types.keys()) if (!byType.has(name)) members.set(name, sharedMembers(typesOf(name), members));

  return {
    records: byType,
    typesOf,
    membersOf: (name) => members.get(name) ?? new Map(),
    typeOfId: (id) => byPrefix.get(id.slice(0, Math.max(id.indexOf(':'), 0))),
  };
}

/** A record's links, and the one to its citations that nearly every record has. */
export const linksOf = (definition: RecordDefinition): Readonly<Record<string, LinkDefinition>> =>
  definition.cites ? { ...definition.links, citations: citing } : definition.links;

function ownMembers(definition: RecordDefinition): Map<string, Member> {
  const members = new Map<string, Member>();
  for (const [name, value] of Object.entries(definition.values)) {
    members.set(name, { kind: 'value', property: name, value });
    if (value.presence !== undefined)
      members.set(value.presence, { kind: 'value', property: value.presence, value: presence });
  }
  if (definition.cites) members.set('note', { kind: 'value', property: 'note', value: note });
  for (const [name, link] of Object.entries(linksOf(definition))) {
    const direction = link.symmetric ? 'both' : 'out';
    members.set(name, {
      kind: 'link',
      steps: [{ relation: link.relation, direction }],
      to: link.to,
      many: link.many,
      ordered: link.many && !link.symmetric,
    });
  }
  return members;
}

const presence: ValueDefinition = { ...boolean(), required: true };
const note: ValueDefinition = optional(text());

/** Several records may share one inverse, as all facts lead back from their citations. */
function addInverse(
  members: Map<string, Member> | undefined,
  name: string,
  from: RecordDefinition,
  link: LinkDefinition,
): void {
  const other = members?.get(name);
  const to = other?.kind === 'link' ? [...other.to, from.type] : [from.type];
  const steps = [{ relation: link.relation, direction: 'in' as const }];
  members?.set(name, { kind: 'link', steps, to, many: true, ordered: false });
}

function sharedMembers(types: readonly string[], members: ReadonlyMap<string, Map<string, Member>>) {
  const [first, ...others] = types.map((type) => members.get(type) ?? new Map<string, Member>());
  return new Map([...(first ?? [])].filter(([name]) => others.every((other) => other.has(name))));
}
