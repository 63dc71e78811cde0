import type { ComputedMember } from './catalogue.ts';
import { type Asked, column, type Compiler, type Decode, rowsIn, type Scope } from './compiler.ts';
import { pathClauses } from './steps.ts';

/** Asks for what a function makes of some Cypher expressions. */
export function selectComputed(compiler: Compiler, scope: Scope, member: ComputedMember, { nodes }: Asked): Decode {
  const args = compiler.argumentsOf(nodes[0]);
  const there = member.through === undefined ? undefined : compiler.fresh('x');
  const expressions = member.expressions.map((expression) =>
    expression.replaceAll(/\b(_?[xo])\b/g, (word) =>
      word === 'x' ? (there ?? scope.variable) : word === 'o' ? scope.variable : word,
    ),
  );
  if (there === undefined) {
    const places = expressions.map((expression) => column(scope, expression));
    return (cells) =>
      member.compute(
        places.map((place) => cells[place] ?? null),
        args,
      );
  }
  const name = compiler.fresh('v');
  const way = pathClauses(scope.variable, member.through ?? [], there, () => compiler.fresh('y'));
  scope.calls.push(
    `CALL (${scope.variable}) { ${way} WITH ${scope.variable}, ${there} LIMIT 1 RETURN collect([${expressions.join(', ')}]) AS ${name} }`,
  );
  const place = column(scope, name);
  return (cells) => {
    const [row] = rowsIn(cells, place);
    return row === undefined ? null : member.compute(row, args);
  };
}
