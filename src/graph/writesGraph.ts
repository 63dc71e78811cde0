import { cypherTokens, type Token } from './cypherTokens.ts';

/** The engine reserves these words: wherever they stand, they begin a clause that writes. */
const RESERVED = new Set(['CREATE', 'MERGE', 'SET', 'DELETE', 'DETACH', 'REMOVE']);

/** These may also be names; what follows them tells. */
const OTHERS: Readonly<Record<string, (next: Token) => boolean>> = {
  FOREACH: (next) => next.text === '(',
  INSERT: (next) => next.text === '(',
  LOAD: (next) => /^CSV$/i.test(next.text),
  DROP: (next) => next.kind === 'word',
  ALTER: (next) => next.kind === 'word',
};

const SUSPECT = new RegExp(`\\b(?:${[...RESERVED, ...Object.keys(OTHERS)].join('|')})\\b`, 'i');

/** Tells whether a Cypher text writes: the embedded engine has no access mode that would refuse it. */
export function writesGraph(cypher: string): boolean {
  if (!SUSPECT.test(cypher)) return false;
  const tokens = cypherTokens(cypher);
  return tokens.some((token, index) => {
    if (token.kind !== 'word') return false;
    const word = token.text.toUpperCase();
    const next = tokens[index + 1];
    return RESERVED.has(word) || (next !== undefined && OTHERS[word]?.(next) === true);
  });
}
