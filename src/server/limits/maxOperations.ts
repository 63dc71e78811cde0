import { Kind, type ValidationRule } from 'graphql';
import { limitRule } from './limit.ts';

/** Refuses more operations than the limit. */
export function maxOperations(limit: number): ValidationRule {
  return limitRule({
    code: 'DOCUMENT_TOO_LARGE',
    limit,
    what: 'operations',
    measure({ definitions }) {
      const operations = definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      return { value: operations.length, nodes: operations.slice(limit, limit + 1) };
    },
  });
}
