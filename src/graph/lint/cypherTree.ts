import { cypherTokens, type Token } from '../cypherTokens.ts';

/** A pair of brackets and what is inside. */
export interface Group {
  readonly kind: 'group';
  readonly open: '(' | '[' | '{';
  readonly inside: readonly Piece[];
}

/** One piece of a Cypher text with its brackets matched. */
export type Piece = Token | Group;

const CLOSING: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Matches the brackets of a Cypher text; throws if they do not match. */
export function cypherTree(cypher: string): Piece[] {
  const tokens = cypherTokens(cypher);
  let at = 0;
  const until = (closing: string | undefined): Piece[] => {
    const pieces: Piece[] = [];
    for (;;) {
      const token = tokens[at];
      if (token === undefined || token.text === closing) {
        if ((token === undefined) !== (closing === undefined)) throw new Error(`expected ${closing ?? 'the end'}`);
        at += 1;
        return pieces;
      }
      at += 1;
      if (isOpening(token.text)) {
        pieces.push({ kind: 'group', open: token.text, inside: until(CLOSING[token.text]) });
      } else if (token.kind === 'symbol' && [')', ']', '}'].includes(token.text)) {
        throw new Error(`unexpected ${token.text}`);
      } else {
        pieces.push(token);
      }
    }
  };
  return until(undefined);
}

function isOpening(text: string): text is Group['open'] {
  return text === '(' || text === '[' || text === '{';
}

/** Tells whether a piece is one of these words, in any case of letters. */
export function isWord(piece: Piece | undefined, ...words: string[]): piece is Token {
  return piece?.kind === 'word' && (words.length === 0 || words.includes(piece.text.toUpperCase()));
}

/** Tells whether a piece is one of these symbols. */
export function isSymbol(piece: Piece | undefined, ...symbols: string[]): piece is Token {
  return piece?.kind === 'symbol' && symbols.includes(piece.text);
}

/** Tells whether a piece is a pair of these brackets. */
export function isGroup(piece: Piece | undefined, open?: Group['open']): piece is Group {
  return piece?.kind === 'group' && (open === undefined || piece.open === open);
}

/** Tells whether a piece is a name: a word, or one in backticks. */
export function isName(piece: Piece | undefined): piece is Token {
  return piece?.kind === 'word' || piece?.kind === 'quoted';
}

/** Cuts pieces at each of these symbols. */
export function split(pieces: readonly Piece[], ...symbols: string[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const piece of pieces) {
    if (isSymbol(piece, ...symbols)) parts.push([]);
    else parts.at(-1)?.push(piece);
  }
  return parts;
}

/** Each list of pieces: the given one, and those inside brackets at any depth. */
export function lists(pieces: readonly Piece[]): (readonly Piece[])[] {
  return [pieces, ...pieces.flatMap((piece) => (piece.kind === 'group' ? lists(piece.inside) : []))];
}

/** The pieces as short text, for a complaint. */
export function render(pieces: readonly Piece[]): string {
  const text = pieces
    .map(renderPiece)
    .join(' ')
    .replace(/ ?([.:,]) ?/g, '$1');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function renderPiece(piece: Piece): string {
  if (piece.kind !== 'group') return piece.text;
  const inside = piece.inside.map(renderPiece).join(' ');
  return `${piece.open}${inside}${CLOSING[piece.open] ?? ''}`;
}
