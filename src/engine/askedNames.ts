import { getNamedType, type GraphQLResolveInfo } from 'graphql';
import { collectFields, setsOf } from './collectFields.ts';

/** The names of all fields that may be asked of a root field's type: also those that a condition may leave out. */
export function askedNames({ schema, fragments, fieldNodes, returnType }: GraphQLResolveInfo): ReadonlySet<string> {
  const selecting = { schema, fragments, isSkipped: () => false };
  const fields = collectFields(selecting, getNamedType(returnType).name, setsOf(fieldNodes));
  return new Set([...fields.values()].flatMap((nodes) => nodes.map(({ name }) => name.value)));
}
