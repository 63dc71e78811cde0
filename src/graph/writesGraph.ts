import { cypherTokens } from './cypherTokens.ts';

const CLAUSES = new Set('CREATE MERGE SET DELETE DETACH REMOVE FOREACH DROP INSERT LOAD ALTER'.split(' '));
const SUSPECT = new RegExp(`\\b(?:${[...CLAUSES].join('|')})\\b`, 'i');

/** Tells whether a Cypher text writes: the embedded engine has no access mode that would refuse it. */
export function writesGraph(cypher: string): boolean {
  if (!SUSPECT.test(cypher)) return false;
  const tokens = cypherTokens(cypher);
  return tokens.some((token, index) => {
    if (token.kind !== 'word' || !CLAUSES.has(token.text.toUpperCase())) return false;
    const before = tokens[index - 1]?.text ?? '';
    const after = tokens[index + 1]?.text ?? '';
    const isName = ['.', ':', '|', '&'].includes(before) || [':', ',', ')', ']', '}', '.', '='].includes(after);
    return !isName;
  });
}
