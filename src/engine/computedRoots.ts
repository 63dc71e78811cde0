import { getNamedType, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Catalogue } from './catalogue.ts';
import { compileTree } from './compileTree.ts';
import { type EngineContext, unlessAnswered } from './rootResolvers.ts';
import { bring, findSites } from './sites.ts';

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
  for (const [name, compute] of Object.entries(roots)) {
    const field = schema.getQueryType()?.getFields()[name];
    if (field === undefined) throw new Error(`expected the schema to have Query.${name}, got none`);
    const resolve: GraphQLFieldResolver<unknown, Context, Record<string, unknown>> = async (_, args, context, info) => {
      const [node, ...others] = info.fieldNodes;
      if (node === undefined) return null;
      const sites = findSites(schema, info.parentType, info.fieldNodes, info.fragments);
      const brought = bring(sites, info.variableValues);
      const value = await compute(args, context, info);
      const tree = compileTree(schema, catalogue, getNamedType(field.type), [node, ...others], info.fragments, brought);
      const taken = await tree.take(value, brought);
      const rows = taken.cypher === undefined ? [] : await context.run(taken.cypher, taken.parameters);
      return taken.answer(rows, brought);
    };
    field.resolve = unlessAnswered(resolve as GraphQLFieldResolver<unknown, unknown>);
  }
}
