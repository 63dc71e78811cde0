import {
  buildASTSchema,
  concatAST,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  type InputValueDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  parse,
  type TypeNode,
  visit,
} from 'graphql';
import type { Catalogue } from './catalogue.ts';
import { connectionTypes, filterTypes, orderTypes, rootFields, sharedTypes } from './schemaParts.ts';

/**
 * Adds to the hand-written SDL what follows from the records: `language` on every text, the arguments of every
 * connection, connection, filter and order types, and a look-up and a list for each concept on Query.
 * Throws where the SDL is not valid.
 */
export function completeSchema(sdl: string, catalogue: Catalogue): GraphQLSchema {
  const document = withArguments(parse(sdl, { noLocation: true }), catalogue);
  const records = [...catalogue.records.values()];
  const connected = connectedTypes(document, catalogue);
  const paged = records.filter(({ type, listed }) => listed || connected.has(type));
  const roots = records.filter(({ listed }) => listed).map(rootFields);
  const added = parse(
    [
      sharedTypes,
      ...paged.map(({ type }) => connectionTypes(type)),
      ...paged.map(orderTypes),
      filterTypes(document, catalogue),
      `type Query {\n${roots.join('\n')}\n}`,
    ].join('\n\n'),
    { noLocation: true },
  );
  return buildASTSchema(mergeQuery(concatAST([document, withArguments(added, catalogue)])));
}

/** The types that connection fields list. */
function connectedTypes(document: DocumentNode, catalogue: Catalogue): ReadonlySet<string> {
  const names = new Set<string>();
  visit(document, {
    NamedType: ({ name }) => {
      const type = listedBy(name.value, catalogue);
      if (type !== undefined) names.add(type);
    },
  });
  return names;
}

/** The record type that a connection lists; `undefined` for any other type. */
function listedBy(type: string, { records }: Catalogue): string | undefined {
  const name = type.endsWith('Connection') ? type.slice(0, -'Connection'.length) : '';
  return records.has(name) ? name : undefined;
}

function withArguments(document: DocumentNode, catalogue: Catalogue): DocumentNode {
  const complete = (owner: string) => (field: FieldDefinitionNode) => ({
    ...field,
    arguments: [...(field.arguments ?? []), ...addedArguments(owner, field, catalogue)],
  });
  return visit(document, {
    ObjectTypeDefinition: (node) => ({ ...node, fields: node.fields?.map(complete(node.name.value)) ?? [] }),
    InterfaceTypeDefinition: (node) => ({ ...node, fields: node.fields?.map(complete(node.name.value)) ?? [] }),
  });
}

function addedArguments(
  owner: string,
  field: FieldDefinitionNode,
  catalogue: Catalogue,
): readonly InputValueDefinitionNode[] {
  const listed = listedBy(nameOf(field.type), catalogue);
  if (listed !== undefined) return argumentsOf(pageArguments(listed));
  const member = catalogue.membersOf(owner).get(field.name.value);
  const isText = member?.kind === 'value' && member.value.kind === 'text';
  return isText ? argumentsOf('"The language to read it in." language: Language! = EN') : [];
}

const pageArguments = (type: string): string => `
  "Which to take; all where it is left out."
  where: ${type}Where
  "How to sort, the first order weighing most. Left out, the first of the type's own orders is taken; ties are broken by id."
  orderBy: [${type}Order!]
  "How many to take from the beginning, or after \`after\`: 1 to 100. Left out together with \`last\`, it is 20."
  first: Int
  "A cursor of the same list: take what comes after it."
  after: String
  "How many to take from the end, or before \`before\`: 1 to 100. Not together with \`first\`."
  last: Int
  "A cursor of the same list: take what comes before it."
  before: String`;

function argumentsOf(sdl: string): readonly InputValueDefinitionNode[] {
  const [type] = parse(`type T { f(${sdl}): Int }`, { noLocation: true }).definitions as [ObjectTypeDefinitionNode];
  return type.fields?.[0]?.arguments ?? [];
}

const nameOf = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type));

/** Puts the added look-ups and lists into the hand-written type Query. */
function mergeQuery(document: DocumentNode): DocumentNode {
  const isQuery = (node: DefinitionNode): node is ObjectTypeDefinitionNode =>
    node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query';
  const [written, added] = document.definitions.filter(isQuery);
  if (written === undefined || added === undefined) throw new Error('expected the SDL to have a type Query, got none');
  const query = { ...written, fields: [...(written.fields ?? []), ...(added.fields ?? [])] };
  return { ...document, definitions: [query, ...document.definitions.filter((node) => !isQuery(node))] };
}
