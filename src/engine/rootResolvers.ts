import { type GraphQLFieldResolver, GraphQLError, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { Row, Run } from '../graph/port.ts';
import type { Catalogue } from './catalogue.ts';
import { type Compiled, compileRoot, type RootQuestion } from './compileRoot.ts';
import { inputError } from './inputError.ts';
import { rememberCompiled } from './rememberCompiled.ts';
import { type Answer, typeKey } from './answer.ts';

/** What the query engine needs of a request. */
export interface EngineContext {
  /** Reads from the graph: one call is one round trip. */
  readonly run: Run;
}

type Resolver = GraphQLFieldResolver<unknown, EngineContext, Record<string, unknown>>;
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
  const prepare = rememberCompiled<Compiled>(schema);
  return async (question: RootQuestion, { run }: EngineContext, info: GraphQLResolveInfo): Promise<unknown> => {
    const { compiled, brought } = prepare(
      info,
      (nodes, now) => compileRoot(schema, catalogue, question, nodes, info.fragments, now),
      // One document looks up records of any type by `node`, each type by a text of its own.
      'type' in question ? question.type : '',
    );
    const rows: readonly Row[] = await run(compiled.cypher, compiled.parameters(brought));
    return compiled.decode(rows, brought);
  };
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
