import type { FieldNode, GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { rememberLast } from './rememberLast.ts';
import { type Brought, bring, findSites, type Sites } from './sites.ts';

/** The nodes that ask for one root field under one response key. */
export type RootNodes = readonly [FieldNode, ...FieldNode[]];

/** A root field as one request asks for it: what it brings, and what was compiled of it for all of its shape. */
export interface Prepared<Compiled> {
  readonly brought: Brought;
  readonly compiled: Compiled;
}

/** A document's root field: where its arguments stand, and what was compiled of it for each shape of a request. */
interface Remembered<Compiled extends object> {
  readonly sites: Sites;
  readonly compiled: (shape: string, compile: () => Compiled) => Compiled;
}

const shapesOfOneField = 50;

/**
 * Compiles root fields once for all requests of one shape, as long as their document is kept. A `kind` tells requests
 * apart that are compiled in different ways.
 */
export function rememberCompiled<Compiled extends object>(
  schema: GraphQLSchema,
): (
  info: GraphQLResolveInfo,
  compile: (nodes: RootNodes, brought: Brought) => Compiled,
  kind?: string,
) => Prepared<Compiled> {
  const remembered = new WeakMap<FieldNode, Remembered<Compiled>>();

  const remember = (info: GraphQLResolveInfo, nodes: RootNodes): Remembered<Compiled> => {
    const found = remembered.get(nodes[0]);
    if (found !== undefined && nodes.length === 1) return found;
    const sites = findSites(schema, info.parentType, nodes, info.fragments);
    const fresh = { sites, compiled: rememberLast<Compiled>(shapesOfOneField) };
    if (nodes.length === 1) remembered.set(nodes[0], fresh);
    return fresh;
  };

  return (info, compile, kind = '') => {
    const nodes = info.fieldNodes as unknown as RootNodes;
    const { sites, compiled } = remember(info, nodes);
    const brought = bring(sites, info.variableValues);
    return { brought, compiled: compiled(`${kind} ${brought.shape}`, () => compile(nodes, brought)) };
  };
}
