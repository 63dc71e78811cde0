import { isGroup, isName, isSymbol, isWord, render, type Piece } from './cypherTree.ts';
import { patternsOf } from './patterns.ts';
import type { Clause, Scope } from './scopes.ts';

/** Which clauses may stand where. */
export function clauseRules(scope: Scope): string[] {
  return [...scope.clauses.flatMap((clause) => clauseRule(clause, scope)), ...optionalRules(scope)];
}

function clauseRule({ keyword, pieces }: Clause, { kind }: Scope): string[] {
  const told = `${keyword} ${render(pieces)}`;
  const [first, second] = pieces;
  switch (keyword) {
    case 'OPTIONAL CALL':
    case 'IN TRANSACTIONS':
      return [`N: no ${keyword}`];
    case 'CALL':
      return isWord(first, 'DB', 'DBMS') && isSymbol(second, '.') ? [`N: no procedures: ${told}`] : [];
    case 'SHOW':
      return isWord(first, 'CONSTRAINTS', 'INDEXES') ? [] : [`N: only SHOW CONSTRAINTS and SHOW INDEXES: ${told}`];
    case 'DROP':
      return isWord(first, 'INDEX') ? [`N: never drop an index, it would go for every label: ${told}`] : [];
    case 'CREATE':
      return isWord(first, 'RANGE', 'TEXT', 'FULLTEXT', 'POINT', 'VECTOR', 'LOOKUP')
        ? [`N: only plain indexes: ${told}`]
        : [];
    case 'RETURN':
      return kind === 'COUNT' && isWord(first, 'DISTINCT') ? [`N: no DISTINCT in COUNT { … }: ${told}`] : [];
    default:
      return [];
  }
}

function optionalRules({ kind, clauses }: Scope): string[] {
  const found: string[] = [];
  const optional = new Set<string>();
  let unwound = false;
  for (const { keyword, pieces } of clauses) {
    const told = `${keyword} ${render(pieces)}`;
    if (keyword === 'UNWIND') unwound = true;
    if (keyword === 'OPTIONAL MATCH') {
      if (kind !== 'TEXT') found.push(`P3: no OPTIONAL MATCH in a subquery, aggregate over a MATCH: ${told}`);
      if (unwound) found.push(`P3: no OPTIONAL MATCH after UNWIND, use MATCH … WHERE x.id IN $ids before: ${told}`);
      for (const { nodes } of patternsOf(pieces))
        for (const { variable } of nodes) if (variable) optional.add(variable);
    }
    if (keyword.endsWith('DELETE') && pieces.some((piece) => isName(piece) && optional.has(piece.text))) {
      found.push(`N: delete nothing that an OPTIONAL MATCH may leave null: ${told}`);
    }
    if (hasProjectionOf(pieces, optional)) {
      found.push(`W4: a map projection of null differs, use CASE WHEN x IS NULL THEN null ELSE x {…} END: ${told}`);
    }
  }
  return found;
}

/** n {.id} of a variable that may be null; inside a CASE it is thought to be guarded. */
function hasProjectionOf(pieces: readonly Piece[], variables: ReadonlySet<string>): boolean {
  return pieces.some((piece, index) => {
    if (!isGroup(piece)) return false;
    const before = pieces[index - 1];
    const isProjection = piece.open === '{' && isSymbol(piece.inside[0], '.') && isName(before);
    if (!isProjection) return hasProjectionOf(piece.inside, variables);
    return variables.has(before.text) && !pieces.slice(0, index).some((word) => isWord(word, 'CASE'));
  });
}
