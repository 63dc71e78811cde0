import type { GraphQLSchema } from 'graphql';
import { completeSchema } from '../engine/completeSchema.ts';
import { attachResolvers } from '../engine/rootResolvers.ts';
import { catalogue } from './catalogue.ts';

/** The executable schema made from the SDL files of `schema/`. */
export function createSchema(sdl: string): GraphQLSchema {
  const schema = completeSchema(sdl, catalogue);
  attachResolvers(schema, catalogue);
  return schema;
}
