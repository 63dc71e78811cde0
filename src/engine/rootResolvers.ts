import { type GraphQLFieldResolver, GraphQLError, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Row, Run } from '../graph/port.ts';
import type { Catalogue } from './catalogue.ts';
import { type Compiled, compileRoot, type RootQuestion } from './compileRoot.ts';
import { inputError } from './inputError.ts';
import { type Brought, bring, findSites, type Sites } from './sites.ts';
import { type Answer, typeKey } from './answer.ts';

/** What the query engine needs of a request. */
export interface EngineContext {
  /** Reads from the graph: one call is one round trip. */
  readonly run: Run;
}

type Resolver = GraphQLFieldResolver<unknown, EngineContext, Record<string, unknown>>;
type Nodes = readonly [GraphQLResolveInfo['fieldNodes'][number], ...GraphQLResolveInfo['fieldNodes']];

/** A document's root field: where its arguments stand, and what was compiled of it for each shape of a request. */
interface Remembered {
  readonly sites: Sites;
  readonly compiled: LRUCache<string, Compiled>;
}

const shapesOfOneField = 50;

/** Gives every look-up and list of a schema its resolver, and every other field the way to its answer. */
export function attachResolvers(schema: GraphQLSchema, catalogue: Catalogue): void {
  const answer = createAnswering(schema, catalogue);
  const query = schema.getQueryType()?.getFields() ?? {};
  const resolve = (field: string, resolver: Resolver): void => {
    const found = query[field];
    if (found === undefined) throw new Error(`expected the schema to have Query.${field}, got none`);
    found.resolve = unlessAnswered(resolver as GraphQLFieldResolver<unknown, unknown>);
  };
  for (const { type, singular, plural, listed } of catalogue.records.values()) {
    if (!listed) continue;
    resolve(singular, (_source, args, context, info) => {
      checkId(catalogue, args['id'], type);
      return answer({ kind: 'record', type }, context, info);
    });
    resolve(plural, (_source, _args, context, info) => answer({ kind: 'list', type }, context, info));
  }
  resolve('node', (_source, args, context, info) => {
    const type = checkId(catalogue, args['id']);
    return answer({ kind: 'record', type }, context, info);
  });
  resolve('nodes', async (_source, args, context, info) => {
    const ids = args['ids'] as readonly string[];
    if (ids.length > mostIds)
      throw inputError(`expected at most ${mostIds} ids, got ${ids.length}`, {
        argument: 'ids',
        node: info.fieldNodes[0],
      });
    const found = (await answer({ kind: 'records' }, context, info)) as ReadonlyMap<unknown, unknown>;
    return ids.map((id) => found.get(id) ?? refusalOf(catalogue, id));
  });
  for (const type of Object.values(schema.getTypeMap()))
    if ('resolveType' in type) type.resolveType = (source) => (source as Answer)[typeKey];
}

/** Root fields' answers, or the errors with which they failed, by response key: a root value that is asked no further. */
export class Answered extends Map<string, unknown> {}

/** Gives what is answered already, and else what the resolver answers. */
export function unlessAnswered<Context>(
  resolve: GraphQLFieldResolver<unknown, Context>,
): GraphQLFieldResolver<unknown, Context> {
  return (source, args, context, info) => {
    if (!(source instanceof Answered)) return resolve(source, args, context, info);
    const answer: unknown = source.get(String(info.path.key));
    if (answer instanceof Error) throw answer;
    return answer;
  };
}

const mostIds = 100;

/** Reads an answer's field by its response key; what is answered later gets the request's context. */
export const readAnswer: GraphQLFieldResolver<unknown, unknown> = (source, _args, context, info) => {
  const value = (source as Answer)[String(info.path.key)];
  return typeof value === 'function' ? (value as (context: unknown) => unknown)(context) : value;
};

function createAnswering(schema: GraphQLSchema, catalogue: Catalogue) {
  const remembered = new WeakMap<Nodes[0], Remembered>();
  return async (question: RootQuestion, { run }: EngineContext, info: GraphQLResolveInfo): Promise<unknown> => {
    const nodes = info.fieldNodes as unknown as Nodes;
    const { sites, compiled } = remember(info, nodes);
    const brought = bring(sites, info.variableValues);
    // One document looks up records of any type by `node`, each type by a text of its own.
    const key = 'type' in question ? `${question.type} ${brought.shape}` : brought.shape;
    const known = compiled.get(key) ?? compile(question, info, nodes, brought);
    compiled.set(key, known);
    const rows: readonly Row[] = await run(known.cypher, known.parameters(brought));
    return known.decode(rows, brought);
  };

  function remember(info: GraphQLResolveInfo, nodes: Nodes): Remembered {
    const found = remembered.get(nodes[0]);
    if (found !== undefined && nodes.length === 1) return found;
    const sites = findSites(schema, info.parentType, nodes, info.fragments);
    const fresh = { sites, compiled: new LRUCache<string, Compiled>({ max: shapesOfOneField }) };
    if (nodes.length === 1) remembered.set(nodes[0], fresh);
    return fresh;
  }

  function compile(question: RootQuestion, info: GraphQLResolveInfo, nodes: Nodes, brought: Brought): Compiled {
    return compileRoot(schema, catalogue, question, nodes, info.fragments, brought);
  }
}

/** The record type of a well-formed id. Throws `BAD_USER_INPUT` for any other. */
function checkId(catalogue: Catalogue, id: unknown, wanted?: string): string {
  const type = typeof id === 'string' && wellFormed.test(id) ? catalogue.typeOfId(id) : undefined;
  if (type !== undefined && (wanted === undefined || wanted === type)) return type;
  const prefix = wanted === undefined ? undefined : catalogue.records.get(wanted)?.prefix;
  const expected = prefix === undefined ? 'an id such as person:li-yanhong' : `an id that begins with ${prefix}:`;
  throw inputError(`expected ${expected}, got ${JSON.stringify(id)}`, { argument: 'id' });
}

const wellFormed = /^[a-z][a-z-]*:[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** What stands in the place of an id that gave no record: null, or an error where it is no id at all. */
function refusalOf(catalogue: Catalogue, id: string): null | GraphQLError {
  if (wellFormed.test(id) && catalogue.typeOfId(id) !== undefined) return null;
  return inputError(`expected ids such as person:li-yanhong, got ${JSON.stringify(id)}`, { argument: 'ids' });
}
