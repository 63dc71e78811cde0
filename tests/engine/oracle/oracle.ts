import {
  buildSchema,
  type DocumentNode,
  execute,
  type ExecutionResult,
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isObjectType,
  printSchema,
} from 'graphql';
import { records } from '../../../src/concepts/records.ts';
import type { ValueDefinition } from '../../../src/engine/values.ts';
import { declarationOf, type World, type WorldRecord } from '../world/world.ts';
import { interestsOf } from './interests.ts';
import { linked, recordOf } from './links.ts';
import { alliesOf, opponentsOf } from './oppositions.ts';
import { pageOf, type ReadCursor } from './pages.ts';
import { daysOf, type GivenDate, precisionOf, type Text, valueNamed } from './reading.ts';

type Arguments = Readonly<Record<string, unknown>>;
type Resolver = GraphQLFieldResolver<unknown, ReadCursor, Record<string, unknown>>;

/** Answers documents about a world. */
export type Oracle = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
  readCursor: ReadCursor,
) => Promise<ExecutionResult>;

/**
 * A second implementation of the API, as plain as can be: graphql-js walks the document, and each field is looked up in
 * a list of records by what the SDL says of it. It shares the schema and the declarations with the query engine, no code.
 */
export function createOracle(schema: GraphQLSchema, world: World): Oracle {
  const own = buildSchema(printSchema(schema));
  return async (document, variableValues, readCursor) =>
    execute({
      schema: own,
      document,
      variableValues,
      contextValue: readCursor,
      fieldResolver: createResolver(world) as GraphQLFieldResolver<unknown, unknown>,
      typeResolver: (source) => (source as WorldRecord).type,
    });
}

const createResolver =
  (world: World): Resolver =>
  (source, args, readCursor, { parentType, fieldName, returnType }) => {
    const named = getNamedType(returnType);
    const pages = (found: readonly WorldRecord[]) =>
      pageOf(world, named.name.replace(/Connection$/, ''), found, args, readCursor);
    if (parentType.name === 'Query') return resolveRoot(world, fieldName, args, pages);
    if (!isRecordType(parentType.name)) return resolveValue(source, fieldName, args);
    const record = source as WorldRecord;
    const others = linked(world, record, fieldName);
    if (others === undefined) return resolveField(world, record, fieldName, args);
    if (isObjectType(named) && named.name.endsWith('Connection')) return pages(others);
    return isMany(record.type, fieldName) ? others : (others[0] ?? null);
  };

const isRecordType = (name: string): boolean => records.some(({ type }) => type === name);

/** Only a record's own links can lead to one record. */
const isMany = (type: string, field: string): boolean => declarationOf(type).links[field]?.many ?? true;

function resolveRoot(
  world: World,
  field: string,
  args: Arguments,
  pages: (found: readonly WorldRecord[]) => unknown,
): unknown {
  const find = (id: unknown) => world.find((record) => record.id === id) ?? null;
  if (field === 'nodes') return (args['ids'] as readonly string[]).map(find);
  const list = records.find(({ plural }) => plural === field);
  return list === undefined ? find(args['id']) : pages(world.filter(({ type }) => type === list.type));
}

/** A field of an object that is no record. */
function resolveValue(source: unknown, field: string, args: Arguments): unknown {
  const value = (source as Arguments)[field];
  return typeof value === 'function' ? (value as (args: Arguments) => unknown)(args) : (value ?? null);
}

function resolveField(world: World, record: WorldRecord, field: string, args: Arguments): unknown {
  const most = Number(args['first']);
  switch (field) {
    case 'id':
      return record.id;
    case 'note':
      return inLanguage(record.values['note'], args);
    case 'opponents':
      return opponentsOf(world, record, most);
    case 'allies':
      return alliesOf(world, record, most);
    case 'interests':
      return interestsOf(world, record);
    case 'passage':
      return passageOf(world, record);
    default:
      return resolveDeclared(record, field, args);
  }
}

/** The test's stand-in for the words of a passage: its text and its span. */
function passageOf(world: World, { values, links }: WorldRecord): string {
  const { values: source } = recordOf(world, links['source']?.[0] ?? '');
  return `${String(source['digest'])} ${String(values['start'])} ${String(values['end'])}`;
}

function resolveDeclared({ type, values }: WorldRecord, asked: string, args: Arguments): unknown {
  const field = valueNamed(type, asked);
  const declared = declarationOf(type).values;
  const group = Object.entries(declared).find(([, { presence }]) => presence === field);
  if (group !== undefined) return values[group[0]] !== undefined;
  const definition = declared[field];
  if (definition === undefined) throw new Error(`expected the oracle to know ${type}.${field}`);
  return shown(definition, values[field] ?? definition.fallback, args);
}

function shown({ kind, members = {}, presence }: ValueDefinition, value: unknown, args: Arguments): unknown {
  if (kind === 'strings') return value ?? [];
  if (value === undefined) return null;
  if (kind === 'text') return inLanguage(value, args);
  if (kind === 'date') return shownDate(value as GivenDate);
  if (kind !== 'group') return value;
  // Without a boolean that tells whether it is there, a group is there with its first, required member.
  if (presence === undefined && (value as Arguments)[Object.keys(members)[0] ?? ''] === undefined) return null;
  return Object.fromEntries(
    Object.entries(members).map(([name, member]) => [
      name,
      (inner: Arguments) => shown(member, (value as Arguments)[name], inner),
    ]),
  );
}

const inLanguage = (value: unknown, { language }: Arguments): string | null =>
  value === undefined ? null : (value as Text)[language === 'ZH' ? 'zh' : 'en'];

function shownDate({ edtf, inferred }: GivenDate) {
  const { first = null, last = null } = daysOf(edtf);
  return { edtf, precision: precisionOf(edtf), earliest: first, latest: last, inferred };
}
