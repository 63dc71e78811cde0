import { valueFromASTUntyped, type FieldNode, type GraphQLField } from 'graphql';
import type { Variables } from './variables.ts';

/** What a field costs to compute, beside the objects that it gives: its `extensions.computing`, a number or one that follows from its arguments. */
export function computingOf(
  { args, extensions }: GraphQLField<unknown, unknown>,
  node: FieldNode,
  variables: Variables,
): number {
  const computing = extensions['computing'];
  if (typeof computing !== 'function') return typeof computing === 'number' ? computing : 0;
  const given = Object.fromEntries(
    args.map(({ name, defaultValue }) => {
      const argument = node.arguments?.find((each) => each.name.value === name);
      const value = argument && valueFromASTUntyped(argument.value, variables);
      return [name, value ?? defaultValue];
    }),
  );
  const cost: unknown = (computing as (given: Readonly<Record<string, unknown>>) => unknown)(given);
  // Whoever gives what is no number is refused by the field itself, which can name the argument.
  return typeof cost === 'number' && cost > 0 ? cost : 0;
}
