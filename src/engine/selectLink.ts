import { GraphQLError } from 'graphql';
import type { LinkMember } from './catalogue.ts';
import { setsOf } from './collectFields.ts';
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
import { orderTerms, sortKeys } from './orders.ts';
import { arrow, pathClauses } from './steps.ts';

/** A plain list has no pages: beyond this many records it is refused, never cut in silence. */
export const longestPlainList = 1000;

/** Asks for the record or the plain list of records at the other end of a link. */
export function selectLink(
  compiler: Compiler,
  scope: Scope,
  member: LinkMember,
  type: string,
  { nodes, path }: Asked,
): Decode {
  const inner = createScope(compiler.fresh('x'));
  const decode = compiler.selectObject(inner, type, setsOf(nodes), path);
  const name = compiler.fresh('v');
  const bound = scope.variable;
  scope.calls.push(
    `CALL (${bound}) { ${matchLink(compiler, bound, member, inner.variable)} ${collected(inner, name)} }`,
  );
  const index = column(scope, name);
  if (!member.many)
    return (cells, brought) => {
      const [row] = rowsIn(cells, index);
      return row === undefined ? null : decode(row, brought);
    };
  return (cells, brought) => {
    const rows = rowsIn(cells, index);
    checkLength(rows, nodes, path);
    return rows.map((row) => decode(row, brought));
  };
}

/** Refuses a plain list that is longer than it may be. */
export function checkLength(rows: readonly unknown[], nodes: Asked['nodes'], path: FieldPath): void {
  if (rows.length <= longestPlainList) return;
  const message = `expected at most ${longestPlainList} entries in the list ${path.join('.')}, got more; ask for them in pages instead, if there are any`;
  throw new GraphQLError(message, { nodes, path, extensions: { code: 'QUERY_TOO_COMPLEX' } });
}

function matchLink(compiler: Compiler, from: string, member: LinkMember, to: string): string {
  const limit = `LIMIT ${member.many ? longestPlainList + 1 : 1}`;
  const [step, ...further] = member.steps;
  if (step === undefined) throw new Error('expected a link to have a step, got none');
  if (!member.many) return `${pathClauses(from, member.steps, to, () => compiler.fresh('y'))} WITH ${to} ${limit}`;
  if (member.ordered && further.length === 0) {
    const tie = compiler.fresh('r');
    return `MATCH (${from})${arrow(step, tie)}(${to}) WITH ${to}, ${tie} ORDER BY ${tie}.position, ${to}.id ${limit}`;
  }
  const [only, ...others] = member.to;
  const keys = only !== undefined && others.length === 0 ? sortKeys(compiler.catalogue, only, undefined) : [];
  const distinct = further.length > 0 ? 'DISTINCT ' : '';
  const path = pathClauses(from, member.steps, to, () => compiler.fresh('y'));
  return `${path} WITH ${distinct}${to} ORDER BY ${orderTerms(to, keys, false)} ${limit}`;
}
