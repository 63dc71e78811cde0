import type { FieldNode } from 'graphql';
import type { Value } from '../graph/port.ts';

/** A value inside a `where` argument, and the way to it. */
export interface Given {
  readonly node: FieldNode;
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

/** Follows a path into the coerced arguments of a field. */
export function valueAt(args: unknown, path: readonly (string | number)[]): Value {
  let value = args;
  for (const key of path) value = (value as Record<string | number, unknown> | undefined)?.[key];
  return (value ?? null) as Value;
}

/** A path as one word, to compare it. */
export const pathKey = (path: Given['path']): string => path.join('.');
