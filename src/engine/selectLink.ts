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
    if (rows.length > longestPlainList)
      throw new GraphQLError(
        `expected at most ${longestPlainList} records in the list ${path.join('.')}, got more; ask for the records in pages instead`,
        { nodes, path, extensions: { code: 'QUERY_TOO_COMPLEX' } },
      );
    return rows.map((row) => decode(row, brought));
  };
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
