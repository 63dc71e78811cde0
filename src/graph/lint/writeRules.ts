import { isGroup, isName, isSymbol, isWord, render, split, type Piece } from './cypherTree.ts';
import { patternsOf } from './patterns.ts';
import type { Scope } from './scopes.ts';

/** What clauses that write must keep. */
export function writeRules({ clauses }: Scope): string[] {
  return clauses.flatMap(({ keyword, pieces }) => {
    if (keyword.endsWith('SET')) return setRules(pieces);
    if (keyword === 'MERGE') return mergeRules(pieces);
    return keyword === 'CREATE' && isPattern(pieces) ? createRules(pieces) : [];
  });
}

function isPattern(pieces: readonly Piece[]): boolean {
  return isGroup(pieces[0], '(') || isSymbol(pieces[1], '=');
}

function createRules(pieces: readonly Piece[]): string[] {
  return patternsOf(pieces).flatMap(({ path, nodes, pieces: own }) => [
    ...(path === undefined ? [] : [`N: no path in CREATE: ${render(own)}`]),
    ...(nodes.some((node) => node.pieces.some(({ kind }) => kind === 'parameter'))
      ? [`N: no CREATE (n $map), use CREATE (n {id: $id}) SET n += $map: ${render(own)}`]
      : []),
  ]);
}

function mergeRules(pieces: readonly Piece[]): string[] {
  const isNull = (piece: Piece) => isWord(piece, 'NULL');
  return patternsOf(pieces).flatMap(({ nodes }) =>
    nodes.some(({ map }) => map?.inside.some(isNull)) ? [`W17: no null in the key of a MERGE: ${render(pieces)}`] : [],
  );
}

interface Assignment {
  /** `n.name` or, where a whole map is set, `n`. */
  readonly target: string;
  readonly value: readonly Piece[];
}

function setRules(pieces: readonly Piece[]): string[] {
  const told = `SET ${render(pieces)}`;
  const parts = split(pieces, ',');
  if (parts.some(([name, key]) => isName(name) && isGroup(key, '['))) return [`N: no computed property name: ${told}`];
  const assignments = parts.flatMap(assignmentOf);
  const targets = assignments.map(({ target }) => target);
  const reread = assignments.some(({ value }) => readsOf(value).some((read) => isSetBy(read, targets)));
  const odd = assignments.some(({ target, value }) => target.includes('.') && value.length === 1 && isOdd(value[0]));
  return [
    ...(reread ? [`W16: read no property in the SET that sets it: ${told}`] : []),
    ...(odd ? [`W19: a property holds a scalar or a list of one kind of scalars: ${told}`] : []),
  ];
}

function assignmentOf(part: readonly Piece[]): Assignment[] {
  const sign = part.findIndex((piece) => isSymbol(piece, '=', '+='));
  return sign < 0 ? [] : [{ target: render(part.slice(0, sign)), value: part.slice(sign + 1) }];
}

/** Each n.name that an expression reads. */
function readsOf(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece, index) => {
    if (isGroup(piece)) return readsOf(piece.inside);
    const [dot, name] = [pieces[index + 1], pieces[index + 2]];
    return isName(piece) && isSymbol(dot, '.') && isName(name) ? [`${piece.text}.${name.text}`] : [];
  });
}

/** Setting a property again from its own value reads it before anything is set. */
function isSetBy(read: string, targets: readonly string[]): boolean {
  const variable = read.slice(0, read.indexOf('.'));
  return targets.length > 1 && (targets.includes(read) || targets.includes(variable));
}

function isOdd(piece: Piece | undefined): boolean {
  if (!isGroup(piece) || piece.open === '(') return false;
  return piece.open === '{' || piece.inside.some((item) => isGroup(item) || isWord(item, 'NULL'));
}
