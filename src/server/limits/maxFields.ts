import type { ValidationRule } from 'graphql';
import { limitRule } from './limit.ts';
import { sumOverFields } from './sumOverFields.ts';

/** Refuses more fields than the limit; those of a fragment count wherever it is spread. */
export function maxFields(limit: number): ValidationRule {
  return limitRule({
    code: 'DOCUMENT_TOO_LARGE',
    limit,
    what: 'fields',
    measure: (document) => ({ value: sumOverFields(document, () => 1) }),
  });
}
