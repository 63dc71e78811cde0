import { isGroup, isName, isWord, type Piece } from './cypherTree.ts';

/** One clause: its keywords as one text, and what follows them. */
export interface Clause {
  readonly keyword: string;
  readonly pieces: readonly Piece[];
}

/** The clauses of a text or of one subquery in braces. */
export interface Scope {
  readonly kind: 'TEXT' | 'CALL' | 'COUNT' | 'EXISTS' | 'COLLECT';
  readonly clauses: readonly Clause[];
  /** Names that may be bound outside. */
  readonly outer: ReadonlySet<string>;
}

/** Longer keywords first: the first that fits is taken. */
const KEYWORDS = [
  'OPTIONAL MATCH',
  'OPTIONAL CALL',
  'DETACH DELETE',
  'ORDER BY',
  'ON CREATE SET',
  'ON MATCH SET',
  'IN TRANSACTIONS',
  ...'MATCH WHERE WITH RETURN UNWIND CALL CREATE MERGE SET DELETE REMOVE FOREACH SKIP LIMIT UNION YIELD SHOW DROP'.split(
    ' ',
  ),
].map((keyword) => keyword.split(' '));

/** Cuts a text into its clauses, and those of every subquery in it. */
export function scopes(tree: readonly Piece[]): Scope[] {
  const found: Scope[] = [];
  const visit = (kind: Scope['kind'], pieces: readonly Piece[], outer: ReadonlySet<string>) => {
    const scope: Scope = { kind, clauses: clausesOf(pieces), outer };
    found.push(scope);
    const known = new Set(outer);
    for (const clause of scope.clauses) {
      visitSubqueries(clause, known);
      for (const name of names(clause.pieces)) known.add(name);
    }
  };
  const visitSubqueries = ({ keyword, pieces }: Clause, known: ReadonlySet<string>) => {
    const inside = new Set([...known, ...names(pieces)]);
    const walk = (list: readonly Piece[], before?: string) => {
      list.forEach((piece, index) => {
        if (!isGroup(piece)) return;
        const kind = subquery(list, index) ?? (before === 'CALL' && piece.open === '{' ? 'CALL' : undefined);
        if (kind) visit(kind, piece.inside, inside);
        else walk(piece.inside);
      });
    };
    walk(pieces, keyword.endsWith('CALL') ? 'CALL' : undefined);
  };
  visit('TEXT', tree, new Set());
  return found;
}

function subquery(list: readonly Piece[], index: number): Scope['kind'] | undefined {
  const before = list[index - 1];
  if (!isGroup(list[index], '{') || !isWord(before, 'COUNT', 'EXISTS', 'COLLECT')) return undefined;
  return before.text.toUpperCase() as Scope['kind'];
}

function clausesOf(pieces: readonly Piece[]): Clause[] {
  const clauses: { keyword: string; pieces: Piece[] }[] = [];
  let index = 0;
  while (index < pieces.length) {
    const keyword = keywordAt(pieces, index);
    if (keyword) {
      clauses.push({ keyword: keyword.join(' '), pieces: [] });
      index += keyword.length;
      continue;
    }
    // COUNT { (a)-[:T]->(b) } leaves the word MATCH out.
    if (clauses.length === 0) clauses.push({ keyword: 'MATCH', pieces: [] });
    const piece = pieces[index];
    if (piece) clauses.at(-1)?.pieces.push(piece);
    index += 1;
  }
  return clauses;
}

function keywordAt(pieces: readonly Piece[], index: number): string[] | undefined {
  return KEYWORDS.find((words) => {
    if (!words.every((word, offset) => isWord(pieces[index + offset], word))) return false;
    const before = pieces[index - 1];
    const after = pieces[index + words.length];
    // A name, not a keyword: n.skip, :Call, {limit: 1}.
    const isNamed = (before?.kind === 'symbol' && ['.', ':', '|'].includes(before.text)) || startsWith(after, ':');
    return !isNamed && !(words[0] === 'WITH' && isWord(before, 'STARTS', 'ENDS'));
  });
}

function startsWith(piece: Piece | undefined, symbol: string): boolean {
  return piece?.kind === 'symbol' && piece.text === symbol;
}

/** Every word of these pieces that may be a variable. */
export function names(pieces: readonly Piece[]): string[] {
  return pieces.flatMap((piece, index) => {
    if (isGroup(piece)) return names(piece.inside);
    const before = pieces[index - 1];
    const isMember = before?.kind === 'symbol' && ['.', ':', '|'].includes(before.text);
    return isName(piece) && !isMember ? [piece.text] : [];
  });
}
