import { getNamedType, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import { type CompiledTree, compileTree } from './compileTree.ts';
import { rememberCompiled } from './rememberCompiled.ts';
import { type EngineContext, unlessAnswered } from './rootResolvers.ts';

/**
 * Computes the value of a root field. Records in it are `reference(id)`; a property may be a function of the field's
 * arguments, called only where the field is selected.
 */
export type ComputeRoot<Context extends EngineContext> = (
  args: Readonly<Record<string, unknown>>,
  context: Context,
  info: GraphQLResolveInfo,
) => unknown;

/** Gives root fields that must compute before they can answer their resolvers: at most one more round trip for the records. */
export function attachComputed<Context extends EngineContext>(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  roots: Readonly<Record<string, ComputeRoot<Context>>>,
): void {
  const prepare = rememberCompiled<CompiledTree>(schema);
  for (const [name, compute] of Object.entries(roots)) {
    const field = schema.getQueryType()?.getFields()[name];
    if (field === undefined) throw new Error(`expected the schema to have Query.${name}, got none`);
    const type = getNamedType(field.type);
    const resolve: GraphQLFieldResolver<unknown, Context, Record<string, unknown>> = async (_, args, context, info) => {
      // What is wrong with the arguments of the field itself is told before what is wrong with those of its selection.
      const value = await compute(args, context, info);
      const { compiled, brought } = prepare(info, (nodes, now) =>
        compileTree(schema, catalogue, type, nodes, info.fragments, now),
      );
      const taken = await compiled.take(value, brought);
      const rows = taken.cypher === undefined ? [] : await context.run(taken.cypher, taken.parameters);
      return taken.answer(rows);
    };
    field.resolve = unlessAnswered(resolve as GraphQLFieldResolver<unknown, unknown>);
  }
}
