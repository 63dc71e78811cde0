import { clauseRules } from './lint/clauseRules.ts';
import { cypherTree, type Piece } from './lint/cypherTree.ts';
import { expressionRules } from './lint/expressionRules.ts';
import { patternRules } from './lint/patternRules.ts';
import { predicateRules } from './lint/predicateRules.ts';
import { projectionRules } from './lint/projectionRules.ts';
import { scopes } from './lint/scopes.ts';
import { writeRules } from './lint/writeRules.ts';

const SCOPE_RULES = [clauseRules, patternRules, predicateRules, projectionRules, writeRules];

/**
 * Says where a Cypher text leaves what both engines do alike and fast; each complaint begins with its rule.
 * W: the engines' answers differ. N: the embedded engine refuses it. R: house rules. P: one engine is slow.
 */
export function lintCypher(cypher: string): string[] {
  let tree: Piece[];
  try {
    tree = cypherTree(cypher);
  } catch (error) {
    return [`N: brackets do not match: ${(error as Error).message}`];
  }
  const complaints = scopes(tree).flatMap((scope) => SCOPE_RULES.flatMap((rule) => rule(scope)));
  return [...new Set([...complaints, ...expressionRules(tree)])];
}
