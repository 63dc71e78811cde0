import { visit, type DirectiveNode, type ValidationRule } from 'graphql';
import { limitRule } from './limit.ts';

/** Refuses more directives than the limit, wherever they stand in the document. */
export function maxDirectives(limit: number): ValidationRule {
  return limitRule({
    code: 'TOO_MANY_DIRECTIVES',
    limit,
    what: 'directives',
    measure(document) {
      const directives: DirectiveNode[] = [];
      visit(document, { Directive: (node) => void directives.push(node) });
      return { value: directives.length, nodes: directives.slice(limit, limit + 1) };
    },
  });
}
