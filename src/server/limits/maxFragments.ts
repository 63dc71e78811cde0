import { Kind, type ValidationRule } from 'graphql';
import { limitRule } from './limit.ts';

/** Refuses more fragment definitions than the limit. */
export function maxFragments(limit: number): ValidationRule {
  return limitRule({
    code: 'DOCUMENT_TOO_LARGE',
    limit,
    what: 'fragments',
    measure({ definitions }) {
      const fragments = definitions.filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION);
      return { value: fragments.length, nodes: fragments.slice(limit, limit + 1) };
    },
  });
}
