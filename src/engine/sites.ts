import {
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  type GraphQLSchema,
  GraphQLSkipDirective,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { nullMask } from './cursor.ts';

/** The coerced arguments of one field. */
export type Arguments = Readonly<Record<string, unknown>>;

/** The fragments of a document, by name. */
export type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;

type Variables = Readonly<Record<string, unknown>>;

/** Where arguments and conditions stand below a root field: found once for each document. */
export interface Sites {
  readonly fields: readonly { readonly node: FieldNode; readonly field: GraphQLField<unknown, unknown> }[];
  readonly conditions: readonly SelectionNode[];
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
  const fields: { node: FieldNode; field: GraphQLField<unknown, unknown> }[] = [];
  const conditions: SelectionNode[] = [];
  const visited = new Set<SelectionNode | SelectionSetNode>();

  const visitField = (type: GraphQLNamedType, node: FieldNode): void => {
    if (!isObjectType(type) && !isInterfaceType(type)) return;
    const field = type.getFields()[node.name.value];
    if (field === undefined || visited.has(node)) return;
    visited.add(node);
    if (field.args.length > 0) fields.push({ node, field });
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

/** Coerces what a request brings. */
export function bring({ fields, conditions }: Sites, variables: Variables): Brought {
  const args = new Map<FieldNode, Arguments>();
  const refused = new Map<FieldNode, unknown>();
  for (const { node, field } of fields) {
    try {
      args.set(node, getArgumentValues(field, node, variables));
    } catch (error) {
      refused.set(node, error);
    }
  }
  const skipped = new Set(conditions.filter((selection) => isSkipped(selection, variables)));
  const flags = conditions.map((selection) => (skipped.has(selection) ? '-' : '+')).join('');
  const shapes = fields.map(({ node }) => shapeOfArguments(args.get(node)));
  return { args, refused, skipped, shape: flags + shapes.join(';') };
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
