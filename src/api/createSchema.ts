import type { GraphQLSchema } from 'graphql';
import { completeSchema } from '../engine/completeSchema.ts';
import { attachComputed } from '../engine/computedRoots.ts';
import { attachResolvers } from '../engine/rootResolvers.ts';
import { attachCosts } from './attachCosts.ts';
import { catalogue } from './catalogue.ts';
import { computedRoots } from './computedRoots.ts';
import { fieldCosts } from './fieldCosts.ts';

/** The executable schema made from the SDL files of `schema/`. */
export function createSchema(sdl: string): GraphQLSchema {
  const schema = completeSchema(sdl, catalogue);
  attachResolvers(schema, catalogue);
  attachComputed(schema, catalogue, computedRoots);
  attachCosts(schema, fieldCosts);
  return schema;
}
