import {
  type DefinitionNode,
  type DocumentNode,
  type EnumTypeDefinitionNode,
  Kind,
  type InterfaceTypeDefinitionNode,
  type ObjectTypeDefinitionNode,
  type TypeNode,
} from 'graphql';
import type { Catalogue, Member } from './catalogue.ts';
import type { RecordDefinition } from './record.ts';
import type { ValueDefinition } from './values.ts';

/** Types that every list uses. */
export const sharedTypes = `
"Where a page of a list begins and ends, and what lies beyond."
type PageInfo {
  "Whether more follow after this page."
  hasNextPage: Boolean!
  "Whether there are more before this page; when paging forward, whether a cursor was given to start after."
  hasPreviousPage: Boolean!
  "The cursor of the first item; null on an empty page."
  startCursor: String
  "The cursor of the last item; null on an empty page."
  endCursor: String
}

"Which way to sort."
enum OrderDirection {
  "From the least, the earliest or A; what has no value comes last."
  ASC
  "From the greatest, the latest or Z; what has no value comes last."
  DESC
}

"Conditions on an id; all that are given must hold."
input IDFilter {
  "Is exactly this id."
  eq: ID
  "Is one of these, at most 100."
  in: [ID!]
}

"Conditions on a text; all that are given must hold. Upper and lower case are the same. A text kept in two languages matches in either; a name also by its aliases."
input StringFilter {
  "Is exactly this; null asks that there is none."
  eq: String
  "Is one of these, at most 100."
  in: [String!]
  "Has this somewhere in it."
  contains: String
  "Begins with this."
  startsWith: String
  "Ends with this."
  endsWith: String
}

"Conditions on a whole number; all that are given must hold."
input IntFilter {
  "Is exactly this; null asks that there is none."
  eq: Int
  "Is one of these, at most 100."
  in: [Int!]
  "Is greater than this."
  gt: Int
  "Is this or greater."
  gte: Int
  "Is less than this."
  lt: Int
  "Is this or less."
  lte: Int
}

"Conditions on a number; all that are given must hold."
input FloatFilter {
  "Is exactly this; null asks that there is none."
  eq: Float
  "Is one of these, at most 100."
  in: [Float!]
  "Is greater than this."
  gt: Float
  "Is this or greater."
  gte: Float
  "Is less than this."
  lt: Float
  "Is this or less."
  lte: Float
}

"A condition on a yes or no."
input BooleanFilter {
  "Is this; null asks that it is not known."
  eq: Boolean
}

"Conditions on a date, each given in EDTF such as 2024, 2024-04 or 2024-04-16; all that are given must hold. A date known to the month can be any day of it."
input DateFilter {
  "Is exactly this date, known just as precisely; null asks that there is none."
  eq: String
  "Can lie in this or later."
  gte: String
  "Can lie in this or earlier."
  lte: String
  "Lies for certain after this."
  gt: String
  "Lies for certain before this."
  lt: String
  "Lies for certain within this."
  within: String
}`;

/** The connection and edge of a type. */
export const connectionTypes = (type: string): string => `
"A page of a list of ${type} records, with the number of all."
type ${type}Connection {
  "The items of the page, each with its cursor."
  edges: [${type}Edge!]!
  "The items of the page without cursors."
  nodes: [${type}!]!
  "Where the page begins and ends."
  pageInfo: PageInfo!
  "How many there are over all pages, after the filter."
  totalCount: Int!
}

"One item of a page."
type ${type}Edge {
  "Where the item stands in its order, to go on from there with \`after\` or \`before\`."
  cursor: String!
  "The item."
  node: ${type}!
}`;

/** The sort orders of a record. */
export const orderTypes = ({ type, orders }: RecordDefinition): string => `
"What a list of ${type} records can be sorted by."
enum ${type}OrderField {
  ${Object.entries(orders)
    .map(([word, value]) => `"By \`${value}\`."\n  ${word}`)
    .join('\n  ')}
  "By id."
  ID
}

"One sort order of a list of ${type} records."
input ${type}Order {
  "What to sort by."
  field: ${type}OrderField!
  "Which way."
  direction: OrderDirection! = ASC
  "The language whose text counts, where the order is by a text."
  language: Language! = EN
}`;

/** The look-up and the list of a record, as fields of Query. */
export const rootFields = ({ type, singular, plural, prefix }: RecordDefinition): string => `
  "The ${type} record with this id, or null where there is none. An id that does not begin with \`${prefix}:\` is refused with BAD_USER_INPUT."
  ${singular}(
    "Its id, such as \`${prefix}:some-words\`."
    id: ID!
  ): ${type}
  "All ${type} records, filtered, sorted and in pages."
  ${plural}: ${type}Connection!`;

/** The filter inputs of every type that has members, and of the enums and groups that they need. */
export function filterTypes(document: DocumentNode, catalogue: Catalogue): string {
  const parts: string[] = [];
  const enums = new Set<string>();
  const groups = new Map<string, ValueDefinition>();
  for (const definition of document.definitions) {
    if (!isFields(definition)) continue;
    const name = definition.name.value;
    const members = catalogue.membersOf(name);
    if (!unfiltered.has(name) && members.size > 0) parts.push(whereOf(name, definition, members, catalogue));
    for (const field of definition.fields ?? []) {
      const member = members.get(field.name.value);
      if (member?.kind !== 'value') continue;
      if (member.value.kind === 'enum') enums.add(nameOf(field.type));
      if (member.value.kind === 'group') groups.set(nameOf(field.type), member.value);
    }
  }
  for (const [name, { members = {} }] of groups) parts.push(groupWhere(name, members));
  for (const definition of document.definitions)
    if (definition.kind === Kind.ENUM_TYPE_DEFINITION && enums.has(definition.name.value))
      parts.push(enumFilter(definition));
  const related = document.definitions.flatMap((definition) =>
    isFields(definition) && catalogue.membersOf(definition.name.value).size > 0 ? [definition.name.value] : [],
  );
  const conditions = parts.join('\n\n');
  const used = related.filter((name) => conditions.includes(`: ${name}RelationFilter\n`));
  return [conditions, ...used.map(relationFilter)].join('\n\n');
}

/** Interfaces that no link leads to, so that no filter asks for a condition on them. */
const unfiltered: ReadonlySet<string> = new Set(['Node', 'Dated']);

type Fields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

const isFields = (definition: DefinitionNode): definition is Fields =>
  definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.INTERFACE_TYPE_DEFINITION;

function whereOf(name: string, type: Fields, members: ReadonlyMap<string, Member>, catalogue: Catalogue): string {
  const conditions = (type.fields ?? []).flatMap((field) => {
    const member = members.get(field.name.value);
    const input = member && filterOf(member, nameOf(field.type), isMany(field.type), catalogue);
    return input === undefined ? [] : [`  "A condition on \`${field.name.value}\`."\n  ${field.name.value}: ${input}`];
  });
  return `"Which ${name} records to take; all conditions that are given must hold."
input ${name}Where {
  "All of these must hold."
  AND: [${name}Where!]
  "At least one of these must hold."
  OR: [${name}Where!]
  "This must not hold."
  NOT: ${name}Where
  "A condition on the id."
  id: IDFilter
${conditions.join('\n')}
}`;
}

function filterOf(member: Member, type: string, many: boolean, catalogue: Catalogue): string | undefined {
  if (member.kind === 'value') return valueFilter(member.value, type);
  if (member.kind !== 'link') return undefined;
  const target = type.replace(/Connection$/, '');
  if (target === 'Node' || catalogue.membersOf(target).size === 0) return undefined;
  return many || type.endsWith('Connection') ? `${target}RelationFilter` : `${target}Where`;
}

function valueFilter(value: ValueDefinition, type: string): string {
  switch (value.kind) {
    case 'string':
    case 'strings':
    case 'text':
      return 'StringFilter';
    case 'boolean':
      return 'BooleanFilter';
    case 'integer':
      return 'IntFilter';
    case 'number':
      return 'FloatFilter';
    case 'date':
      return 'DateFilter';
    case 'enum':
      return `${type}Filter`;
    case 'group':
      return `${type}Where`;
  }
}

const groupWhere = (name: string, members: Readonly<Record<string, ValueDefinition>>): string =>
  `"Conditions on the parts of a ${name}; all that are given must hold."
input ${name}Where {
${Object.entries(members)
  .map(([member, value]) => `  "A condition on \`${member}\`."\n  ${member}: ${valueFilter(value, '')}`)
  .join('\n')}
}`;

const enumFilter = ({
  name: { value: name },
}: EnumTypeDefinitionNode): string => `"Conditions on a ${name}; all that are given must hold."
input ${name}Filter {
  "Is this; null asks that it is not known."
  eq: ${name}
  "Is one of these."
  in: [${name}!]
}`;

const relationFilter = (
  name: string,
): string => `"Conditions on the ${name} records at the other end of a relation; all that are given must hold."
input ${name}RelationFilter {
  "At least one of them fulfils this."
  some: ${name}Where
  "Every one of them fulfils this, or there are none."
  all: ${name}Where
  "None of them fulfils this."
  none: ${name}Where
}`;

const isMany = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE ? isMany(type.type) : type.kind === Kind.LIST_TYPE;

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));
