import {
  type FieldNode,
  getNullableType,
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  type GraphQLLeafType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLObjectType,
} from 'graphql';
import { type Answer, typeKey } from './answer.ts';
import { collectFields, type Selecting, setsOf } from './collectFields.ts';

/** Whether a value is just what graphql-js would make of it, so that nothing is left to be done for the answer. */
export type ReadyCheck = (value: unknown) => boolean;

/** Makes the check of one field's answer. What is answered later, or is null where it must not be, is not ready. */
export function readyCheck(selecting: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): ReadyCheck {
  if (isNonNullType(type)) return nullableCheck(selecting, getNullableType(type), nodes);
  const check = nullableCheck(selecting, type, nodes);
  return (value) => value === null || check(value);
}

function nullableCheck(selecting: Selecting, type: GraphQLOutputType, nodes: readonly FieldNode[]): ReadyCheck {
  if (isListType(type)) {
    const element = readyCheck(selecting, type.ofType, nodes);
    return (value) => Array.isArray(value) && value.every(element);
  }
  if (isLeafType(type)) return leafCheck(type);
  if (isAbstractType(type)) {
    const byType = new Map(
      selecting.schema
        .getPossibleTypes(type)
        .map((possible) => [possible.name, fieldsCheck(selecting, possible, nodes)]),
    );
    return (value) => byType.get((value as Answer | undefined)?.[typeKey] ?? '')?.(value) === true;
  }
  return fieldsCheck(selecting, type as GraphQLObjectType, nodes);
}

function fieldsCheck(selecting: Selecting, type: GraphQLObjectType, nodes: readonly FieldNode[]): ReadyCheck {
  const checks = [...collectFields(selecting, type.name, setsOf(nodes))].map(([key, asked]) => {
    const field = type.getFields()[asked[0].name.value];
    const check = field === undefined ? isText : readyCheck(selecting, field.type, asked);
    return [key, check] as const;
  });
  return (value) => {
    if (typeof value !== 'object' || value === null || value instanceof Error) return false;
    for (const [key, check] of checks) if (!check((value as Answer)[key])) return false;
    return true;
  };
}

const isText: ReadyCheck = (value) => typeof value === 'string';

const leaves: ReadonlyMap<GraphQLLeafType, ReadyCheck> = new Map<GraphQLLeafType, ReadyCheck>([
  [GraphQLString, isText],
  [GraphQLID, isText],
  [GraphQLBoolean, (value) => typeof value === 'boolean'],
  [GraphQLInt, (value) => typeof value === 'number' && (value | 0) === value],
  [GraphQLFloat, (value) => typeof value === 'number' && Number.isFinite(value)],
]);

function leafCheck(type: GraphQLLeafType): ReadyCheck {
  if (isEnumType(type)) return (value) => typeof value === 'string' && type.getValue(value) != null;
  return leaves.get(type) ?? (() => false);
}
