import { GraphQLError } from 'graphql';
import type { FieldNode } from 'graphql';

/** A client's mistake in an argument: its code, the argument, and what was expected and came. */
export function inputError(
  message: string,
  where: {
    argument: string;
    node?: FieldNode | undefined;
    path?: readonly (string | number)[];
    code?: 'BAD_USER_INPUT' | 'INVALID_CURSOR';
  },
): GraphQLError {
  const { argument, node, path, code = 'BAD_USER_INPUT' } = where;
  return new GraphQLError(message, {
    ...(node === undefined ? {} : { nodes: [node] }),
    ...(path === undefined ? {} : { path }),
    extensions: { code, argument },
  });
}
