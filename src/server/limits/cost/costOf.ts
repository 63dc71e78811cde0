import {
  getNamedType,
  getNullableType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { computingOf } from './computingOf.ts';
import { isSkipped } from './isSkipped.ts';
import { sizeOf } from './sizeOf.ts';
import { noteReading, withDefaults, type Variables } from './variables.ts';

/** What is weighed: one operation of a valid document, with the variables as they came. */
export interface CostRequest {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Variables;
}

/** `once` counts once for the object above, `each` for every item of its page. */
interface Cost {
  readonly once: number;
  readonly each: number;
}

const OBJECT = 1;
const SCALAR = 0.1;
/** Items of a list whose size nobody sets. */
const PLAIN_LIST = 5;
/** What no operation costs more than: a number that every limit, log and metric can take. */
const MOST = 1e100;
const NOTHING: Cost = { once: 0, each: 0 };

/** What operations cost whose cost depends on no variable. */
const alwaysTheSame = new WeakMap<OperationDefinitionNode, number>();

/**
 * What an operation costs: 1 an object and 0.1 a scalar, times the sizes of the lists around it. A list takes its size
 * from its own `first`, `last` or `ids`, else from those of the connection that it stands in, else it counts 5.
 * Introspection is free. A number in a field's `extensions.cost` takes the place of its 1 or 0.1; what a field computes
 * besides, once and whatever its size, is its `extensions.computing`.
 */
export function costOf(request: CostRequest): number {
  const { operation } = request;
  const known = alwaysTheSame.get(operation);
  if (known !== undefined) return known;
  const { noted, wasRead } = noteReading(withDefaults(operation, request.variables));
  const cost = weigh(request, noted);
  if (!wasRead()) alwaysTheSame.set(operation, cost);
  return cost;
}

function weigh({ schema, document, operation }: CostRequest, variables: Variables): number {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const weighed = new Map<string, Cost>();

  const ofSet = (set: SelectionSetNode | undefined, type: GraphQLNamedType | undefined): Cost => {
    let once = 0;
    let each = 0;
    for (const selection of set?.selections ?? []) {
      if (isSkipped(selection, variables)) continue;
      const cost = ofSelection(selection, type);
      once += cost.once;
      each += cost.each;
    }
    return { once, each };
  };

  const ofSelection = (selection: SelectionNode, type: GraphQLNamedType | undefined): Cost => {
    if (selection.kind === Kind.FIELD) return ofField(selection, type);
    if (selection.kind === Kind.FRAGMENT_SPREAD) return ofFragment(selection.name.value);
    const condition = selection.typeCondition?.name.value;
    return ofSet(selection.selectionSet, condition === undefined ? type : schema.getType(condition));
  };

  // Each fragment is weighed once, however often it is spread: written out, a document may be exponentially long.
  const ofFragment = (name: string): Cost => {
    const known = weighed.get(name);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const cost = ofSet(fragment?.selectionSet, schema.getType(fragment?.typeCondition.name.value ?? ''));
    weighed.set(name, cost);
    return cost;
  };

  const ofField = (node: FieldNode, parent: GraphQLNamedType | undefined): Cost => {
    const fields = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields() : {};
    const definition = fields[node.name.value];
    if (definition === undefined) return NOTHING; // `__schema`, `__type` and `__typename` belong to no type.
    const inside = ofSet(node.selectionSet, getNamedType(definition.type));
    const size = sizeOf(definition, node, variables);
    const computing = computingOf(definition, node, variables);
    if (!isListType(getNullableType(definition.type))) {
      return { once: computing + ownCost(definition) + inside.once + inside.each * (size ?? PLAIN_LIST), each: 0 };
    }
    const item = ownCost(definition) + inside.once + inside.each * PLAIN_LIST;
    return size === undefined ? { once: computing, each: item } : { once: computing + item * size, each: 0 };
  };

  const total = ofSet(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined);
  // Variables can hold numbers such as 1e308, which make a cost infinite, or none at all (0 × ∞).
  const sum = total.once + total.each * PLAIN_LIST;
  return sum < MOST ? Math.round(sum * 10) / 10 : MOST;
}

function ownCost({ type, extensions }: GraphQLField<unknown, unknown>): number {
  const cost = extensions['cost'];
  if (typeof cost === 'number') return cost;
  return isLeafType(getNamedType(type)) ? SCALAR : OBJECT;
}
