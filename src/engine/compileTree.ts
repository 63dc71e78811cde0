import {
  type FieldNode,
  getNamedType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
} from 'graphql';
import type { Parameters, Row } from '../graph/port.ts';
import { createAnswer, wordsOf } from './answer.ts';
import { type Catalogue, labelOf } from './catalogue.ts';
import { collectFields, setsOf } from './collectFields.ts';
import {
  collected,
  type Compiler,
  createCompiler,
  createScope,
  type Decode,
  readParameters,
  rowsIn,
} from './compiler.ts';
import { Reference } from './reference.ts';
import { selectObject } from './selectObject.ts';
import type { Arguments } from './argumentReader.ts';
import type { Brought, Fragments } from './sites.ts';

/** A computed answer's selection: first its values are taken, then the records among them are read in one round trip. */
export interface CompiledTree {
  /** Takes what is selected of a computed value and notes which records it refers to. */
  take(value: unknown, brought: Brought): Promise<Taken>;
}

/** What was taken of a computed value. */
export interface Taken {
  /** The text that reads the records; `undefined` where there are none to read. */
  readonly cypher: string | undefined;
  readonly parameters: Parameters;
  /** Puts the records in their places. A record that is not in the graph leaves null. */
  answer(rows: readonly Row[], brought: Brought): unknown;
}

/** A field that leads to records: their ids are gathered, and one subquery reads them. */
interface Site {
  readonly parameter: string;
  readonly text: (name: string) => string;
  readonly decode: Decode;
}

/** Takes a value at once, unless a function of its fields must wait: a promise each would cost more than the rest. */
type Take = (value: unknown, brought: Brought, wanted: Wanted) => Finish | Promise<Finish>;
type Finish = (read: Read, brought: Brought) => unknown;
type Wanted = Map<Site, Set<string>>;
type Read = ReadonlyMap<Site, ReadonlyMap<string, unknown>>;

/** Compiles the selection of a root field whose value a function computes. */
export function compileTree(
  schema: GraphQLSchema,
  catalogue: Catalogue,
  type: GraphQLNamedType,
  nodes: readonly [FieldNode, ...FieldNode[]],
  fragments: Fragments,
  brought: Brought,
): CompiledTree {
  const compiler = createCompiler(schema, catalogue, fragments, brought, selectObject);
  const take = selectAny(compiler, type, nodes, [nodes[0].alias?.value ?? nodes[0].name.value]);
  return {
    take: async (value, now) => {
      const wanted: Wanted = new Map();
      const finish = await take(value, now, wanted);
      const sites = [...wanted];
      const names = sites.map((_, index) => `t${index}`);
      const ids = Object.fromEntries(sites.map(([site, set]) => [site.parameter, [...set]]));
      return {
        cypher:
          sites.length === 0
            ? undefined
            : `${sites.map(([site], index) => site.text(names[index] ?? '')).join(' ')} RETURN ${names.join(', ')}`,
        parameters: { ...readParameters(compiler, now), ...ids },
        answer: (rows, given) => finish(readSites(sites, rows[0] ?? [], given), given),
      };
    },
  };
}

function readSites(sites: readonly (readonly [Site, unknown])[], row: Row, brought: Brought): Read {
  return new Map(
    sites.map(([site], index) => [
      site,
      new Map(rowsIn(row, index).map((cells) => [wordsOf(cells[0]), site.decode(cells, brought)])),
    ]),
  );
}

function selectAny(
  compiler: Compiler,
  type: GraphQLNamedType,
  nodes: readonly [FieldNode, ...FieldNode[]],
  path: readonly string[],
): Take {
  if (isLeafType(type)) return asItIs;
  const isRecord = compiler.catalogue.typesOf(type.name).length > 0;
  return inLists(
    isRecord ? selectRecords(compiler, type.name, nodes, path) : selectFields(compiler, type, nodes, path),
  );
}

/** What is no object needs no selection. */
const asItIs: Take = (value) => () => value;

/** Lists of any depth are taken element by element. */
function inLists(take: Take): Take {
  const takeAny: Take = (value, brought, wanted) => {
    if (value === null || value === undefined) return () => null;
    if (!Array.isArray(value)) return take(value, brought, wanted);
    const elements = value.map((element: unknown) => attempt(() => takeAny(element, brought, wanted)));
    if (elements.some((element) => element instanceof Promise))
      return Promise.all(elements.map((element) => Promise.resolve(element))).then(finishList);
    return finishList(elements as Finish[]);
  };
  return takeAny;
}

const finishList =
  (finishes: readonly Finish[]): Finish =>
  (read, now) =>
    finishes.map((finish) => finish(read, now));

/** What fails at once fails as a promise would, beside others that are still under way. */
function attempt<Value>(work: () => Value | Promise<Value>): Value | Promise<Value> {
  try {
    return work();
  } catch (error) {
    return Promise.reject(error instanceof Error ? error : new Error(String(error)));
  }
}

function selectRecords(
  compiler: Compiler,
  type: string,
  nodes: readonly [FieldNode, ...FieldNode[]],
  path: readonly string[],
): Take {
  const scope = createScope(compiler.fresh('x'));
  const decode = compiler.selectObject(scope, type, setsOf(nodes), path);
  const parameter = compiler.fresh('ids');
  const match = `MATCH (${scope.variable}:${labelOf('Node')}) WHERE ${scope.variable}.id IN $${parameter}`;
  const site: Site = { parameter, decode, text: (name) => `CALL () { ${match} ${collected(scope, name)} }` };
  return (value, _, wanted) => {
    if (!(value instanceof Reference)) throw new Error(`expected a reference to a record at ${path.join('.')}`);
    const { id } = value;
    // It was found in the graph a moment ago, and all that is asked of it is what it is called.
    if (scope.expressions.length === 1 && scope.calls.length === 0) return (_read, now) => decode([id], now);
    wanted.set(site, (wanted.get(site) ?? new Set()).add(id));
    return (read) => read.get(site)?.get(id) ?? null;
  };
}

/** A field that is asked for, and how its value is taken; `__typename` has none. */
interface Field {
  readonly key: string;
  readonly name: string;
  readonly node: FieldNode;
  readonly take: Take | undefined;
}

/** The fields of an object that is no record. A field's value may be a function of its arguments, called if selected. */
function selectFields(
  compiler: Compiler,
  type: GraphQLNamedType,
  nodes: readonly [FieldNode, ...FieldNode[]],
  path: readonly string[],
): Take {
  if (!isObjectType(type)) throw new Error(`expected ${type.name} to be an object type or one of records`);
  const fields = [...collectFields(compiler, type.name, setsOf(nodes))].map(([key, asked]): Field => {
    const name = asked[0].name.value;
    const field = type.getFields()[name];
    compiler.argumentsOf(asked[0]);
    const take = field && selectAny(compiler, getNamedType(field.type), asked, [...path, key]);
    return { key, name, node: asked[0], take };
  });
  return (value, brought, wanted) => {
    const values = value as Readonly<Record<string, unknown>>;
    const answer = createAnswer(type.name);
    const unfinished: [string, Finish][] = [];
    const takeFrom = (first: number): Finish | Promise<Finish> => {
      for (let place = first; place < fields.length; place++) {
        const { key, name, node, take } = fields[place] as Field;
        if (take === undefined) {
          answer[key] = type.name;
          continue;
        }
        const computed = valueOf(values[name], node, brought);
        const isReady = take === asItIs && !(computed instanceof Promise);
        // What is finished later keeps its place among the others.
        answer[key] = isReady ? computed : null;
        if (isReady) continue;
        const finish =
          computed instanceof Promise
            ? computed.then((found) => take(found, brought, wanted))
            : take(computed, brought, wanted);
        // One after the other: where a field waits, those after it wait too.
        if (finish instanceof Promise)
          return finish.then((found) => {
            unfinished.push([key, found]);
            return takeFrom(place + 1);
          });
        unfinished.push([key, finish]);
      }
      return (read, now) => {
        for (const [key, finish] of unfinished) answer[key] = finish(read, now);
        return answer;
      };
    };
    return takeFrom(0);
  };
}

/** A value that is computed only where it is selected. */
type Computed = (args: Arguments) => unknown;

const valueOf = (given: unknown, node: FieldNode, { args }: Brought): unknown =>
  typeof given === 'function' ? (given as Computed)(args.get(node) ?? {}) : given;
