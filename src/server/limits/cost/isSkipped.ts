import { valueFromASTUntyped, type SelectionNode } from 'graphql';
import type { Variables } from './variables.ts';

/** Whether `@skip` or `@include` takes a selection out of the answer. */
export function isSkipped({ directives = [] }: SelectionNode, variables: Variables): boolean {
  return directives.some(({ name, arguments: [condition] = [] }) => {
    if (condition === undefined || (name.value !== 'skip' && name.value !== 'include')) return false;
    return valueFromASTUntyped(condition.value, variables) === (name.value === 'skip');
  });
}
