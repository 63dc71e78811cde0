import { isGroup, isName, isSymbol, isWord, lists, render, type Piece } from './cypherTree.ts';
import type { Scope } from './scopes.ts';

/** What WHERE must keep. */
export function predicateRules({ clauses }: Scope): string[] {
  return clauses.flatMap(({ keyword, pieces }, index) => {
    if (keyword !== 'WHERE') return [];
    const told = `WHERE ${render(pieces)}`;
    const patterns = hasPattern(pieces);
    const isOptional = clauses[index - 1]?.keyword === 'OPTIONAL MATCH';
    return [
      ...(isOptional && (patterns || hasSubquery(pieces))
        ? [`R1: no EXISTS, COUNT or pattern in the WHERE of an OPTIONAL MATCH: ${told}`]
        : []),
      ...(patterns ? [`P4: no pattern in WHERE, use COUNT { … } > 0 or = 0: ${told}`] : []),
      ...(hasFilteringExists(pieces) ? [`P4: no EXISTS with a condition in WHERE, use COUNT { … } > 0: ${told}`] : []),
      ...(hasLabelExpression(pieces) ? [`R11: no label expressions, use n:A OR n:B: ${told}`] : []),
      ...(hasSeveralIds(pieces) ? [`P9: use IN instead of OR between ids: ${told}`] : []),
      ...(hasLooseQuantifier(pieces) ? [`W9: under NOT, guard the list with coalesce(list, []): ${told}`] : []),
    ];
  });
}

function hasSubquery(pieces: readonly Piece[]): boolean {
  return everywhere(pieces, (list, index) => isWord(list[index], 'EXISTS', 'COUNT') && isGroup(list[index + 1], '{'));
}

function hasFilteringExists(pieces: readonly Piece[]): boolean {
  return everywhere(pieces, (list, index) => {
    const inside = list[index + 1];
    return (
      isWord(list[index], 'EXISTS') && isGroup(inside, '{') && inside.inside.some((piece) => isWord(piece, 'WHERE'))
    );
  });
}

/** A pattern as a condition: (a)-[:T]->(b). Those inside braces belong to a subquery. */
function hasPattern(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, index) => {
    if (!isGroup(piece, '(')) return false;
    const [first, second] = [pieces[index + 1], pieces[index + 2]];
    const dash = isSymbol(first, '-') && (isGroup(second, '[') || isSymbol(second, '-', '>'));
    return dash || (isSymbol(first, '<') && isSymbol(second, '-')) || hasPattern(piece.inside);
  });
}

/** n:A|B; what is in braces belongs to a subquery, and [:A|B] are types. */
function hasLabelExpression(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, index) => {
    if (isGroup(piece, '(')) return hasLabelExpression(piece.inside);
    return isSymbol(piece, ':') && isName(pieces[index + 1]) && isSymbol(pieces[index + 2], '|', '&');
  });
}

function hasSeveralIds(pieces: readonly Piece[]): boolean {
  return everywhere(pieces, (list, index) => {
    if (!isWord(list[index], 'OR')) return false;
    const [before, after] = [list.slice(index - 5, index), list.slice(index + 1, index + 6)];
    const isEquality = (part: readonly Piece[]) =>
      isSymbol(part[1], '.') && isWord(part[2], 'ID') && isSymbol(part[3], '=');
    return isEquality(before) && isEquality(after) && render(before.slice(0, 1)) === render(after.slice(0, 1));
  });
}

function hasLooseQuantifier(pieces: readonly Piece[]): boolean {
  return everywhere(pieces, (list, index) => {
    if (!isWord(list[index], 'NOT')) return false;
    const next = list[index + 1];
    if (isGroup(next, '(')) return lists(next.inside).some((inner) => inner.some((_, at) => isLoose(inner, at)));
    return isLoose(list, index + 1);
  });
}

/** any(x IN n.list …): the list may be missing. */
function isLoose(list: readonly Piece[], index: number): boolean {
  const inside = list[index + 1];
  if (!isWord(list[index], 'ANY', 'ALL', 'NONE', 'SINGLE') || !isGroup(inside, '(')) return false;
  const [, word, first, second] = inside.inside;
  return isWord(word, 'IN') && isName(first) && isSymbol(second, '.');
}

function everywhere(pieces: readonly Piece[], test: (list: readonly Piece[], index: number) => boolean): boolean {
  return lists(pieces).some((list) => list.some((_, index) => test(list, index)));
}
