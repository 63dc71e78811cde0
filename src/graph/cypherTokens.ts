/** What a piece of a Cypher text is. */
export type TokenKind = 'word' | 'quoted' | 'string' | 'number' | 'parameter' | 'symbol';

/** One piece of a Cypher text, and where it begins. */
export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

const SKIP = /(?:\s|\/\/[^\n]*|\/\*[\s\S]*?\*\/)+/y;

const PIECES: readonly (readonly [TokenKind, RegExp])[] = [
  ['string', /'(?:[^'\\]|\\[\s\S])*'|"(?:[^"\\]|\\[\s\S])*"/y],
  ['quoted', /(?:`[^`]*`)+/y],
  ['parameter', /\$(?:[\p{L}\p{N}_]+|`[^`]*`)/uy],
  ['number', /\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/y],
  ['word', /[\p{L}_][\p{L}\p{N}_]*/uy],
  ['symbol', /<=|>=|<>|=~|\+=|\.\.|[\s\S]/y],
];

/** Cuts a Cypher text into its pieces, without blanks and comments. */
export function cypherTokens(cypher: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < cypher.length) {
    const blank = matchAt(SKIP, cypher, at);
    if (blank !== undefined) {
      at += blank.length;
      continue;
    }
    const token = tokenAt(cypher, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function tokenAt(cypher: string, at: number): Token {
  for (const [kind, piece] of PIECES) {
    const text = matchAt(piece, cypher, at);
    if (text !== undefined) return { kind, text, at };
  }
  return { kind: 'symbol', text: cypher.charAt(at), at };
}

function matchAt(expression: RegExp, text: string, at: number): string | undefined {
  expression.lastIndex = at;
  return expression.exec(text)?.[0];
}
