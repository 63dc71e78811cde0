import type { Column, RowsMember } from './catalogue.ts';
import { collectFields, setsOf } from './collectFields.ts';
import {
  type Asked,
  collected,
  column,
  type Compiler,
  createScope,
  type Decode,
  type FieldPath,
  rowsIn,
  type Scope,
} from './compiler.ts';
import { inputError } from './inputError.ts';
import { checkLength, longestPlainList } from './selectLink.ts';
import { cell, createAnswer, wordsOf } from './answer.ts';
import { largestPage } from './pages.ts';
import type { FieldNode } from 'graphql';

/** Asks for rows that a Cypher fragment computes, each shown as an object of a type that is no record. */
export function selectRows(
  compiler: Compiler,
  scope: Scope,
  member: RowsMember,
  type: string,
  { nodes, path }: Asked,
): Decode {
  const use = compiler.fresh('u');
  const renamed = (cypher: string): string =>
    cypher.replaceAll(/\b_(\w+)\b/g, (_, name: string) => (name === 'x' ? scope.variable : `${use}${name}`));
  const inner = createScope('');
  const fields = [...collectFields(compiler, type, setsOf(nodes))].map(([key, asked]) => {
    const name = asked[0].name.value;
    const found = member.columns[name];
    if (name === '__typename') return [key, () => type] as const;
    if (found === undefined) throw new Error(`expected a column for ${type}.${name}, got none`);
    return [key, selectColumn(compiler, inner, found, renamed, { nodes: asked, path: [...path, key] })] as const;
  });
  if (inner.expressions.length === 0) column(inner, 'true');
  const name = compiler.fresh('v');
  const limit = compiler.parameter(({ args }) => rowLimit(args.get(nodes[0])?.['first'], nodes[0], path));
  scope.calls.push(
    `CALL (${scope.variable}) { ${renamed(member.cypher)} ORDER BY ${renamed(member.order)} LIMIT ${limit} ${collected(inner, name)} }`,
  );
  const place = column(scope, name);
  return (cells, brought) => {
    const rows = rowsIn(cells, place);
    checkLength(rows, nodes, path);
    return rows.map((row) => {
      const answer = createAnswer(type);
      for (const [key, decode] of fields) answer[key] = decode(row, brought);
      return answer;
    });
  };
}

function selectColumn(
  compiler: Compiler,
  scope: Scope,
  wanted: Column,
  renamed: (cypher: string) => string,
  { nodes, path }: Asked,
): Decode {
  switch (wanted.kind) {
    case 'value': {
      const place = column(scope, renamed(wanted.expression));
      return (cells) => cell(cells, place);
    }
    case 'computed': {
      const places = wanted.expressions.map((expression) => column(scope, renamed(expression)));
      const args = compiler.argumentsOf(nodes[0]);
      return (cells) =>
        wanted.compute(
          places.map((place) => cell(cells, place)),
          args,
        );
    }
    case 'record': {
      const one = { ...scope, variable: renamed(wanted.variable) };
      return compiler.selectObject(one, wanted.type, setsOf(nodes), path);
    }
    case 'records':
      return selectRecords(compiler, scope, wanted, renamed, { nodes, path });
  }
}

function selectRecords(
  compiler: Compiler,
  scope: Scope,
  wanted: Extract<Column, { kind: 'records' }>,
  renamed: (cypher: string) => string,
  { nodes, path }: Asked,
): Decode {
  const list = renamed(wanted.variable);
  const each = createScope(compiler.fresh('x'));
  const decode = compiler.selectObject(each, wanted.type, setsOf(nodes), path);
  const id = column(each, `${each.variable}.id`);
  const name = compiler.fresh('v');
  // Two selections of one column share its list.
  const call = wanted.call === undefined ? undefined : renamed(wanted.call);
  if (call !== undefined && !scope.calls.includes(call)) scope.calls.push(call);
  scope.calls.push(
    `CALL (${list}) { UNWIND ${list} AS ${each.variable} WITH ${each.variable} ${collected(each, name)} }`,
  );
  const place = column(scope, name);
  return (cells, brought) => {
    const rows = [...rowsIn(cells, place)];
    if (!wanted.ordered) rows.sort((a, b) => (wordsOf(a[id]) < wordsOf(b[id]) ? -1 : 1));
    return rows.map((row) => decode(row, brought));
  };
}

function rowLimit(first: unknown, node: FieldNode, path: FieldPath): number {
  if (first === undefined) return longestPlainList + 1;
  if (typeof first === 'number' && first >= 1 && first <= largestPage) return first;
  throw inputError(`expected first to be from 1 to ${largestPage}, got ${wordsOf(first)}`, {
    argument: 'first',
    node,
    path,
  });
}
