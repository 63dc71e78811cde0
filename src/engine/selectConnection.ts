import type { FieldNode, SelectionSetNode } from 'graphql';
import type { Value } from '../graph/port.ts';
import { labelOf, type LinkMember } from './catalogue.ts';
import { collectFields, setsOf } from './collectFields.ts';
import { collected, column, type Compiler, createScope, type Decode, rowsIn, type Scope } from './compiler.ts';
import { encodeCursor } from './cursor.ts';
import { filterCondition } from './filters.ts';
import { findStart, type Start } from './findStart.ts';
import { keysetCondition, orderTerms, type SortKey, sortKeys } from './orders.ts';
import { type CursorArgument, digestOf, isGiven, pageCursor, pageSize } from './pages.ts';
import type { Asked } from './compiler.ts';
import type { Brought } from './sites.ts';
import { pathClauses, pathPattern } from './steps.ts';
import { cell, createAnswer, wordsOf } from './answer.ts';
import { readGiven } from './valueFilters.ts';

/** A list in pages: of the records that a link of a bound node leads to, or of all records of a type. */
export type ConnectionOf =
  { readonly parent: { readonly variable: string; readonly member: LinkMember } } | { readonly type: string };

/** What the parts of one connection share. */
interface List {
  readonly compiler: Compiler;
  readonly of: ConnectionOf;
  readonly type: string;
  readonly node: FieldNode;
  readonly path: readonly string[];
  readonly keys: readonly SortKey[];
  readonly start: Start | undefined;
}

/** Asks for a page of a list, its cursors and its total, each only where it is selected. */
export function selectConnection(compiler: Compiler, scope: Scope, of: ConnectionOf, { nodes, path }: Asked): Decode {
  const [node] = nodes;
  const args = compiler.argumentsOf(node);
  const type = 'type' in of ? of.type : recordType(compiler, of.parent.member);
  const start = 'type' in of ? findStart(compiler, type, { node, path: ['where'], value: args['where'] }) : undefined;
  const list: List = {
    compiler,
    of,
    type,
    node,
    path,
    keys: sortKeys(compiler.catalogue, type, args['orderBy']),
    start,
  };
  const fields = collectFields(compiler, `${type}Connection`, setsOf(nodes));
  const asks = (...names: readonly string[]) => [...fields.values()].some(([{ name }]) => names.includes(name.value));

  const total = asks('totalCount') ? selectTotal(list, scope) : undefined;
  const page = asks('edges', 'nodes', 'pageInfo') ? selectPage(list, scope, fields, asks('pageInfo')) : undefined;
  return (cells, brought) => {
    pageSize(brought.args.get(node) ?? {}, node, path);
    const rows = page?.(cells, brought);
    const answer = createAnswer(`${type}Connection`);
    for (const [key, [{ name }]] of fields)
      answer[key] =
        name.value === '__typename'
          ? `${type}Connection`
          : name.value === 'totalCount'
            ? total?.(cells, brought)
            : rows?.get(key);
    return answer;
  };
}

function recordType({ catalogue }: Compiler, { to }: LinkMember): string {
  const [type, ...others] = to;
  if (type === undefined || others.length > 0 || !catalogue.records.has(type))
    throw new Error(`expected a connection to lead to one record type, got ${to.join(', ')}`);
  return type;
}

/** MATCH and WHERE of the list's rows, from the parent, from the records a filter names, or from the type's label. */
function matchRows(list: List, variable: string, conditions: readonly (string | undefined)[]): string {
  const { compiler, of, type, node, start } = list;
  const args = compiler.argumentsOf(node);
  const where = { node, path: ['where'], value: args['where'] };
  const filter = filterCondition(compiler, type, variable, where, start?.skip);
  const all = [filter, ...conditions].filter((condition) => condition !== undefined);
  const suffix = all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`;
  if ('parent' in of) {
    const { variable: bound, member } = of.parent;
    return pathClauses(bound, member.steps, variable, () => compiler.fresh('y')) + suffix;
  }
  const labelledNode = `${variable}:${labelOf(type)}`;
  if (start === undefined) return `MATCH (${labelledNode})${suffix}`;
  const from = compiler.fresh('s');
  const ids = compiler.parameter(readGiven(start.ids));
  const first = start.many
    ? `MATCH (${from}:${start.label}) WHERE ${from}.id IN ${ids}`
    : `MATCH (${from}:${start.label} {id: ${ids}})`;
  return `${first} ${pathClauses(from, start.steps, labelledNode, () => compiler.fresh('y'))}${suffix}`;
}

function selectTotal(list: List, scope: Scope): Decode {
  const { compiler, of, node, start } = list;
  const args = compiler.argumentsOf(node);
  if ('parent' in of && !isGiven(args['where']) && of.parent.member.steps.length === 1) {
    const place = column(scope, `COUNT { ${pathPattern(of.parent.variable, of.parent.member.steps, '')} }`);
    return (cells) => cell(cells, place);
  }
  const variable = compiler.fresh('x');
  const name = compiler.fresh('v');
  const distinct = start === undefined ? '' : 'DISTINCT ';
  const imported = 'parent' in of ? of.parent.variable : '';
  scope.calls.push(
    `CALL (${imported}) { ${matchRows(list, variable, [])} RETURN count(${distinct}${variable}) AS ${name} }`,
  );
  const place = column(scope, name);
  return (cells) => cell(cells, place);
}

type Fields = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>;

/** Gives the answers of `edges`, `nodes` and `pageInfo` by response key. */
function selectPage(
  list: List,
  scope: Scope,
  fields: Fields,
  asksBeyond: boolean,
): (cells: readonly Value[], brought: Brought) => ReadonlyMap<string, unknown> {
  const { compiler, of, type, node, path, keys, start } = list;
  const inner = createScope(compiler.fresh('x'));
  const backward = isGiven(compiler.argumentsOf(node)['last']);
  const id = column(inner, `${inner.variable}.id`);
  const sortCells = keys.map(({ property }) => column(inner, `${inner.variable}.${property}`));
  const answers = [...fields].map(([key, nodes]) => [key, selectPart(list, inner, key, nodes)] as const);

  const bounds = (['after', 'before'] as const).map((argument) => cursorCondition(list, inner.variable, argument));
  const match = matchRows(list, inner.variable, bounds);
  const limit = compiler.parameter(({ args }) => {
    const { count } = pageSize(args.get(node) ?? {}, node, path);
    return asksBeyond ? count + 1 : count;
  });
  const distinct = start === undefined ? '' : 'DISTINCT ';
  const name = compiler.fresh('v');
  scope.calls.push(
    `CALL (${'parent' in of ? of.parent.variable : ''}) { ${match} WITH ${distinct}${inner.variable} ORDER BY ` +
      `${orderTerms(inner.variable, keys, backward)} LIMIT ${limit} ${collected(inner, name)} }`,
  );
  const place = column(scope, name);

  return (cells, brought) => {
    const args = brought.args.get(node) ?? {};
    const { count } = pageSize(args, node, path);
    const all = rowsIn(cells, place);
    const rows = all.slice(0, count);
    const beyond = all.length > count;
    if (backward) rows.reverse();
    const digest = digestOf(type, args);
    const cursorOf = (row: readonly Value[]): string =>
      encodeCursor({ keys: sortCells.map((index) => scalar(row[index])), id: wordsOf(row[id]) }, digest);
    const page: Page = {
      rows,
      cursorOf,
      // What bounds a page by its cursor lies beyond it.
      hasNextPage: (!backward && beyond) || isGiven(args['before']),
      hasPreviousPage: (backward && beyond) || isGiven(args['after']),
    };
    return new Map(answers.map(([key, answer]) => [key, answer(page, brought)]));
  };
}

interface Page {
  readonly rows: readonly (readonly Value[])[];
  readonly cursorOf: (row: readonly Value[]) => string;
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

const scalar = (value: Value | undefined): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;

/** The condition that a cursor argument sets: rows after `after`, rows before `before`. */
function cursorCondition(list: List, variable: string, argument: CursorArgument): string | undefined {
  const { compiler, type, node, path, keys } = list;
  const cursorFor = (args: Brought['args']) => {
    const now = args.get(node) ?? {};
    return pageCursor(now, argument, { digest: digestOf(type, now), keys: keys.length }, node, path);
  };
  const cursor = cursorFor(new Map([[node, compiler.argumentsOf(node)]]));
  if (cursor === undefined) return undefined;
  const values = keys.map((_, index) => ({
    missing: cursor.keys[index] === null,
    parameter: compiler.parameter(({ args }) => cursorFor(args)?.keys[index] ?? null),
  }));
  const last = { missing: false, parameter: compiler.parameter(({ args }) => cursorFor(args)?.id ?? null) };
  const places = keys.some(({ property }) => property === 'id') ? values : [...values, last];
  return keysetCondition(variable, keys, argument === 'before', places);
}

/** One of `edges`, `nodes` and `pageInfo`; everything else is answered elsewhere. */
function selectPart(
  list: List,
  inner: Scope,
  key: string,
  nodes: readonly [FieldNode, ...FieldNode[]],
): (page: Page, brought: Brought) => unknown {
  const { compiler, type } = list;
  const path = [...list.path, key];
  switch (nodes[0].name.value) {
    case 'nodes': {
      const decode = compiler.selectObject(inner, type, setsOf(nodes), path);
      return ({ rows }, brought) => rows.map((row) => decode(row, brought));
    }
    case 'edges':
      return selectEdges(list, inner, setsOf(nodes), path);
    case 'pageInfo':
      return selectPageInfo(compiler, setsOf(nodes));
    default:
      return () => undefined;
  }
}

function selectEdges(
  { compiler, type }: List,
  inner: Scope,
  sets: readonly SelectionSetNode[],
  path: readonly string[],
): (page: Page, brought: Brought) => unknown {
  const parts = [...collectFields(compiler, `${type}Edge`, sets)].map(([key, nodes]) => {
    const name = nodes[0].name.value;
    if (name === '__typename') return [key, () => `${type}Edge`] as const;
    if (name === 'cursor') return [key, (row: readonly Value[], page: Page) => page.cursorOf(row)] as const;
    const decode = compiler.selectObject(inner, type, setsOf(nodes), [...path, key]);
    return [key, (row: readonly Value[], _: Page, brought: Brought) => decode(row, brought)] as const;
  });
  return (page, brought) =>
    page.rows.map((row) => {
      const answer = createAnswer(`${type}Edge`);
      for (const [key, part] of parts) answer[key] = part(row, page, brought);
      return answer;
    });
}

function selectPageInfo(compiler: Compiler, sets: readonly SelectionSetNode[]): (page: Page) => unknown {
  const fields = [...collectFields(compiler, 'PageInfo', sets)].map(([key, [{ name }]]) => [key, name.value] as const);
  return (page) => {
    const [first, last] = [page.rows[0], page.rows.at(-1)];
    const values: Readonly<Record<string, unknown>> = {
      __typename: 'PageInfo',
      hasNextPage: page.hasNextPage,
      hasPreviousPage: page.hasPreviousPage,
      startCursor: first === undefined ? null : page.cursorOf(first),
      endCursor: last === undefined ? null : page.cursorOf(last),
    };
    const answer = createAnswer('PageInfo');
    for (const [key, name] of fields) answer[key] = values[name];
    return answer;
  };
}
