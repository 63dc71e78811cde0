import { cell, createAnswer } from './answer.ts';
import type { LinkMember } from './catalogue.ts';
import { collectFields, setsOf } from './collectFields.ts';
import { type Asked, column, type Compiler, type Decode, type Scope } from './compiler.ts';
import { findStart } from './findStart.ts';
import { type ConnectionOf, cursorIn, type List, matchRows } from './list.ts';
import { sortKeys } from './orders.ts';
import { isGiven, pageSize } from './pages.ts';
import { selectPage } from './selectPage.ts';
import { pathPattern } from './steps.ts';

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
  compiler.checks.push(({ args: now }) => {
    pageSize(now.get(node) ?? {}, node, path);
    for (const argument of ['after', 'before'] as const) cursorIn(list, now, argument);
  });
  return (cells, brought) => {
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
