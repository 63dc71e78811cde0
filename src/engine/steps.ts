import type { Step } from './catalogue.ts';

/** A path pattern from one variable to another along some relationships, such as `(x0)<-[:SPOKEN_BY]-(x1)`. */
export function pathPattern(from: string, steps: readonly Step[], to: string): string {
  const arrows = steps.map((step) => arrow(step));
  return `(${from})${arrows.join('()')}(${to})`;
}

/** The same way as one MATCH clause for each step, each from a bound node, which neither engine expands in vain. */
export function pathClauses(from: string, steps: readonly Step[], to: string, fresh: () => string): string {
  let bound = from;
  return steps
    .map((step, index) => {
      const next = index === steps.length - 1 ? to : fresh();
      const clause = `MATCH (${bound})${arrow(step)}(${next})`;
      bound = next.split(':')[0] ?? next;
      return clause;
    })
    .join(' ');
}

/** One relationship as an arrow, optionally with a variable for the relationship. */
export function arrow({ relation, direction }: Step, variable = ''): string {
  const body = `-[${variable}:${relation}]-`;
  return direction === 'in' ? `<${body}` : direction === 'out' ? `${body}>` : body;
}
