import type { ValidationRule } from 'graphql';
import { limitRule } from './limit.ts';
import { sumOverFields } from './sumOverFields.ts';

/** Refuses more aliases than the limit, those of `__typename` too; those of a fragment count wherever it is spread. */
export function maxAliases(limit: number): ValidationRule {
  return limitRule({
    code: 'TOO_MANY_ALIASES',
    limit,
    what: 'aliases',
    measure: (document) => ({ value: sumOverFields(document, ({ alias }) => (alias === undefined ? 0 : 1)) }),
  });
}
