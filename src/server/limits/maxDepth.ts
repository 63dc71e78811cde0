import type { ValidationRule } from 'graphql';
import { limitRule } from './limit.ts';
import { foldOperations } from './foldOperations.ts';

/** Refuses fields nested deeper than the limit, the root field being 1. */
export function maxDepth(limit: number): ValidationRule {
  return limitRule({
    code: 'QUERY_TOO_DEEP',
    limit,
    what: 'levels of nested fields',
    measure: (document) => ({
      value: Math.max(0, ...foldOperations(document, { field: (_node, inside) => 1 + inside, join: Math.max })),
    }),
  });
}
