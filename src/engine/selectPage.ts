import type { FieldNode, SelectionSetNode } from 'graphql';
import type { Value } from '../graph/port.ts';
import { createAnswer, wordsOf } from './answer.ts';
import { collectFields, setsOf } from './collectFields.ts';
import { collected, column, type Compiler, createScope, rowsIn, type Scope } from './compiler.ts';
import { encodeCursor } from './cursor.ts';
import type { List } from './list.ts';
import { once } from './once.ts';
import { pageRows } from './pageRows.ts';
import { digestOf, isGiven, pageSize } from './pages.ts';
import type { Brought } from './sites.ts';

type Fields = ReadonlyMap<string, readonly [FieldNode, ...FieldNode[]]>;

/** Asks for one page of a list. Gives the answers of `edges`, `nodes` and `pageInfo` by response key. */
export function selectPage(
  list: List,
  scope: Scope,
  fields: Fields,
  asksBeyond: boolean,
): (cells: readonly Value[], brought: Brought) => ReadonlyMap<string, unknown> {
  const { compiler, of, type, node, path, keys } = list;
  const inner = createScope(compiler.fresh('x'));
  const backward = isGiven(compiler.argumentsOf(node)['last']);
  const id = column(inner, `${inner.variable}.id`);
  const sortCells = keys.map(({ property }) => column(inner, `${inner.variable}.${property}`));
  const answers = [...fields].map(([key, nodes]) => [key, selectPart(list, inner, key, nodes)] as const);

  const limit = compiler.parameter(({ args }) => {
    const { count } = pageSize(args.get(node) ?? {}, node, path);
    return asksBeyond ? count + 1 : count;
  });
  const name = compiler.fresh('v');
  scope.calls.push(
    `CALL (${'parent' in of ? of.parent.variable : ''}) { ${pageRows(list, inner.variable, backward, limit)} ` +
      `${collected(inner, name)} }`,
  );
  const place = column(scope, name);

  return (cells, brought) => {
    const args = brought.args.get(node) ?? {};
    const { count } = pageSize(args, node, path);
    const all = rowsIn(cells, place);
    const rows = all.slice(0, count);
    const beyond = all.length > count;
    if (backward) rows.reverse();
    const digest = once(() => digestOf(type, args));
    const cursorOf = (row: readonly Value[]): string =>
      encodeCursor({ keys: sortCells.map((index) => scalar(row[index])), id: wordsOf(row[id]) }, digest());
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
