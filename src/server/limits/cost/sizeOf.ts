import { valueFromASTUntyped, type FieldNode, type GraphQLField } from 'graphql';
import type { Variables } from './variables.ts';

/** Arguments that set how many items a field gives: by a number, or by their own length. */
const SIZE_ARGUMENTS = new Set(['first', 'last', 'ids']);
/** What a page holds when neither the request nor the schema says. */
const DEFAULT_PAGE = 20;
/** Whoever asks for more is refused by the field itself, which can name the argument. */
const LARGEST_PAGE = 100;

/** How many items a field was asked for; undefined for a field that cannot be asked. `extensions.largest` allows more than 100. */
export function sizeOf(
  definition: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number | undefined {
  const sizing = definition.args.filter(({ name }) => SIZE_ARGUMENTS.has(name));
  if (sizing.length === 0) return undefined;
  const asked = sizing.map(({ name }) => {
    const given = node.arguments?.find((argument) => argument.name.value === name);
    return given && countOf(valueFromASTUntyped(given.value, variables));
  });
  const size = largest(asked) ?? largest(sizing.map(({ defaultValue }) => countOf(defaultValue))) ?? DEFAULT_PAGE;
  const { largest: most } = definition.extensions;
  return Math.min(typeof most === 'number' ? most : LARGEST_PAGE, Math.max(0, size));
}

function countOf(value: unknown): number | undefined {
  if (Array.isArray(value)) return value.length;
  return typeof value === 'number' ? value : undefined;
}

function largest(sizes: readonly (number | undefined)[]): number | undefined {
  const known = sizes.filter((size) => size !== undefined);
  return known.length === 0 ? undefined : Math.max(...known);
}
