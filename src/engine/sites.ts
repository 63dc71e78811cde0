import {
  type FieldNode,
  type GraphQLField,
  type FragmentDefinitionNode,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { argumentReader, type Arguments, type Variables } from './argumentReader.ts';
import { nullMask } from './cursor.ts';

/** The fragments of a document, by name. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

/** Where arguments and conditions stand below a root field: found once for each document. */
export interface Sites {
  readonly fields: readonly FieldSite[];
  readonly conditions: readonly SelectionNode[];
}

/** A field with arguments. */
interface FieldSite {
  readonly node: FieldNode;
  readonly read: (variables: Variables) => Arguments;
  /** The shape of arguments that are the same in every request. */
  readonly fixedShape: string | undefined;
}

/** What one request brings to a document: each field's arguments, and which selections are left out. */
export interface Brought {
  readonly args: ReadonlyMap<FieldNode, Arguments>;
  /** What is wrong with the arguments of some fields: it counts only where such a field is not left out. */
  readonly refused?: ReadonlyMap<FieldNode, unknown>;
  readonly skipped: ReadonlySet<SelectionNode>;
  /** Requests of the same shape are answered by the same compiled query. */
  readonly shape: string;
}

/** Finds every field with arguments and every @skip or @include below some root fields. */
export function findSites(
  schema: GraphQLSchema,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  fragments: Fragments,
): Sites {
  const fields: FieldSite[] = [];
  const conditions: SelectionNode[] = [];
  const visited = new Set<SelectionNode | SelectionSetNode>();

  const visitField = (type: GraphQLNamedType, node: FieldNode): void => {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const field = type.getFields()[node.name.value];
    if (field === undefined || visited.has(node)) return;
    visited.add(node);
    if (field.args.length > 0) fields.push(siteOf(field, node));
    if (node.selectionSet !== undefined) visitSet(getNamedType(field.type), node.selectionSet);
  };
  const visitSet = (type: GraphQLNamedType, set: SelectionSetNode): void => {
    if (visited.has(set)) return;
    visited.add(set);
    for (const selection of set.selections) {
      if (selection.directives !== undefined && selection.directives.length > 0) conditions.push(selection);
      if (selection.kind === Kind.FIELD) visitField(type, selection);
      else {
        const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
        const name = fragment?.typeCondition?.name.value;
        const target = name === undefined ? type : schema.getType(name);
        if (fragment !== undefined && isCompositeType(target)) visitSet(target, fragment.selectionSet);
      }
    }
  };
  for (const node of nodes) visitField(parent, node);
  return { fields, conditions };
}

function siteOf(field: GraphQLField<unknown, unknown>, node: FieldNode): FieldSite {
  const { read, isFixed } = argumentReader(field, node);
  return { node, read, fixedShape: isFixed ? shapeOfArguments(read({})) : undefined };
}

/** Coerces what a request brings. */
export function bring({ fields, conditions }: Sites, variables: Variables): Brought {
  const args = new Map<FieldNode, Arguments>();
  const refused = new Map<FieldNode, unknown>();
  let shape = '';
  for (const { node, read, fixedShape } of fields) {
    try {
      args.set(node, read(variables));
    } catch (error) {
      refused.set(node, error);
    }
    shape += `${fixedShape ?? shapeOfArguments(args.get(node))};`;
  }
  const skipped = new Set<SelectionNode>();
  for (const selection of conditions) {
    const isLeftOut = isSkipped(selection, variables);
    if (isLeftOut) skipped.add(selection);
    shape += isLeftOut ? '-' : '+';
  }
  return { args, refused, skipped, shape };
}

const isSkipped = (selection: SelectionNode, variables: Variables): boolean =>
  getDirectiveValues(GraphQLSkipDirective, selection, variables)?.['if'] === true ||
  getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.['if'] === false;

/** Words that a Cypher text depends on stand in the shape; values that travel as parameters do not. */
function shapeOfArguments(args: Arguments | undefined): string {
  if (args === undefined) return '!';
  return Object.keys(args)
    .map((name) => {
      const value = args[name];
      if (name === 'where') return `w${shapeOf(value)}`;
      if (name === 'orderBy' || name === 'language') return JSON.stringify(value);
      if ((name === 'after' || name === 'before') && typeof value === 'string') return `${name}:${nullMask(value)}`;
      return `${name}${shapeOf(value)}`;
    })
    .join();
}

function shapeOf(value: unknown): string {
  if (value === null || value === undefined) return '0';
  if (Array.isArray(value))
    return value.some((item) => typeof item === 'object') ? `[${value.map(shapeOf).join()}]` : '#';
  if (typeof value !== 'object') return '#';
  return `{${Object.entries(value)
    .map(([key, inner]) => key + shapeOf(inner))
    .join()}}`;
}
