import {
  getNullableType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Choices } from '../world/choices.ts';

/** Writes argument values as literals or as variables, and keeps the variables. */
export interface Emitter {
  /** A value as it stands in the document: a literal, or a variable in its place or in the place of a part. */
  emit(type: GraphQLInputType, value: unknown): string;
  /** A variable of a nullable type that the request does not give. */
  absent(type: GraphQLInputType): string;
  /** The definitions of the variables, such as `($v0: Int, $v1: String = "a")`. */
  definitions(): string;
  readonly variables: Record<string, unknown>;
}

/** Starts a document without variables. */
export function createEmitter(choices: Choices): Emitter {
  const definitions: string[] = [];
  const variables: Record<string, unknown> = {};
  const define = (type: GraphQLInputType, fallback = ''): string => {
    const name = `v${definitions.length}`;
    definitions.push(`$${name}: ${String(type)}${fallback}`);
    return name;
  };

  const emit = (type: GraphQLInputType, value: unknown): string => {
    if (choices.chance(12)) {
      // A default stands in for a variable that is not given.
      if (choices.chance(25) && value !== null)
        return `$${define(getNullableType(type), ` = ${literal(type, value)}`)}`;
      const name = define(type);
      variables[name] = value;
      return `$${name}`;
    }
    return parts(type, value, emit);
  };

  return {
    emit,
    absent: (type) => `$${define(type)}`,
    definitions: () => (definitions.length === 0 ? '' : `(${definitions.join(', ')})`),
    variables,
  };
}

/** A value as a literal throughout. */
export const literal = (type: GraphQLInputType, value: unknown): string => parts(type, value, literal);

function parts(
  type: GraphQLInputType,
  value: unknown,
  inner: (type: GraphQLInputType, value: unknown) => string,
): string {
  if (value === null || value === undefined) return 'null';
  if (isNonNullType(type)) return parts(type.ofType, value, inner);
  if (isListType(type)) return `[${(value as unknown[]).map((item) => inner(type.ofType, item)).join(', ')}]`;
  if (isEnumType(type)) return value as string;
  if (!isInputObjectType(type)) return JSON.stringify(value);
  const fields = type.getFields();
  const written = Object.entries(value as Record<string, unknown>)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => {
      const field = fields[name];
      if (field === undefined) throw new Error(`expected ${type.name} to have ${name}`);
      return `${name}: ${inner(field.type, part)}`;
    });
  return `{${written.join(', ')}}`;
}
