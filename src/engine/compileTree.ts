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
  answer(rows: readonly Row[]): unknown;
}

/** A field that leads to records: their ids are gathered, and one subquery reads them. */
interface Site {
  readonly parameter: string;
  readonly text: (name: string) => string;
  readonly decode: Decode;
}

/**
 * Takes a value and puts what is selected of it in its place: at once, unless a function of its fields must wait. What is
 * read later leaves null there until then.
 */
type Take = (value: unknown, place: Place, taking: Taking) => Promise<void> | undefined;

/** Where a taken value goes: a key of an object, or an index of a list. */
interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string | number;
}

/** What one request takes of a computed value: the records that are to be read, and the places that wait for them. */
interface Taking {
  readonly brought: Brought;
  readonly wanted: Map<Site, Set<string>>;
  readonly waiting: { readonly site: Site; readonly id: string; readonly place: Place }[];
}

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
      const taking: Taking = { brought: now, wanted: new Map(), waiting: [] };
      const whole: { answer?: unknown } = {};
      await take(value, { holder: whole, key: 'answer' }, taking);
      const sites = [...taking.wanted];
      const names = sites.map((_, index) => `t${index}`);
      const ids = Object.fromEntries(sites.map(([site, set]) => [site.parameter, [...set]]));
      return {
        cypher:
          sites.length === 0
            ? undefined
            : `${sites.map(([site], index) => site.text(names[index] ?? '')).join(' ')} RETURN ${names.join(', ')}`,
        parameters: { ...readParameters(compiler, now), ...ids },
        answer: (rows) => {
          const read = readSites(sites, rows[0] ?? [], now);
          for (const { site, id, place } of taking.waiting) put(place, read.get(site)?.get(id) ?? null);
          return whole.answer;
        },
      };
    },
  };
}

function readSites(
  sites: readonly (readonly [Site, unknown])[],
  row: Row,
  brought: Brought,
): ReadonlyMap<Site, ReadonlyMap<string, unknown>> {
  return new Map(
    sites.map(([site], index) => [
      site,
      new Map(rowsIn(row, index).map((cells) => [wordsOf(cells[0]), site.decode(cells, brought)])),
    ]),
  );
}

function put({ holder, key }: Place, value: unknown): void {
  (holder as Record<string | number, unknown>)[key] = value;
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
const asItIs: Take = (value, place) => {
  put(place, value);
  return undefined;
};

/** Lists of any depth are taken element by element. */
function inLists(take: Take): Take {
  const takeAny: Take = (value, place, taking) => {
    if (value === null || value === undefined) {
      put(place, null);
      return undefined;
    }
    if (!Array.isArray(value)) return take(value, place, taking);
    const holder: unknown[] = value.map(() => null);
    put(place, holder);
    const late: Promise<void>[] = [];
    for (const [key, element] of value.entries()) {
      const waits = attempt(takeAny, element, { holder, key }, taking);
      if (waits !== undefined) late.push(waits);
    }
    return late.length === 0 ? undefined : Promise.all(late).then(() => undefined);
  };
  return takeAny;
}

/** What fails at once fails as a promise would, beside others that are still under way. */
function attempt(take: Take, value: unknown, place: Place, taking: Taking): Promise<void> | undefined {
  try {
    return take(value, place, taking);
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
  // It was found in the graph a moment ago, and all that is asked of it is what it is called.
  const isNamed = scope.expressions.length === 1 && scope.calls.length === 0;
  return (value, place, { brought, wanted, waiting }) => {
    if (!(value instanceof Reference)) throw new Error(`expected a reference to a record at ${path.join('.')}`);
    const { id } = value;
    put(place, isNamed ? decode([id], brought) : null);
    if (isNamed) return undefined;
    waiting.push({ site, id, place });
    const ids = wanted.get(site);
    if (ids === undefined) wanted.set(site, new Set([id]));
    else ids.add(id);
    return undefined;
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
  return (value, place, taking) => {
    const values = value as Readonly<Record<string, unknown>>;
    const answer = createAnswer(type.name);
    put(place, answer);
    const takeFrom = (first: number): Promise<void> | undefined => {
      for (let index = first; index < fields.length; index++) {
        const { key, name, node, take } = fields[index] as Field;
        if (take === undefined) {
          answer[key] = type.name;
          continue;
        }
        const computed = valueOf(values, name, node, taking.brought);
        const isLate = computed instanceof Promise;
        if (take === asItIs && !isLate) {
          answer[key] = computed;
          continue;
        }
        // What comes later keeps its place among the others.
        answer[key] = null;
        const there: Place = { holder: answer, key };
        const waits = isLate ? computed.then((found) => take(found, there, taking)) : take(computed, there, taking);
        // One after the other: where a field waits, those after it wait too.
        if (waits !== undefined) return waits.then(() => takeFrom(index + 1));
      }
      return undefined;
    };
    return takeFrom(0);
  };
}

/** A value that is computed only where it is selected. */
type Computed = (args: Arguments) => unknown;

function valueOf(values: Readonly<Record<string, unknown>>, name: string, node: FieldNode, { args }: Brought): unknown {
  const given = values[name];
  return typeof given === 'function' ? (given as Computed).call(values, args.get(node) ?? {}) : given;
}
