import type { Rule } from '../../engine/rule.ts';

/** A stance cannot exist without words or a deed behind it. */
export const stanceIsShown: Rule = ({ statement, shownBy }) =>
  statement === undefined && shownBy === undefined
    ? { message: 'expected the statement that expresses this stance, or shownBy with a deed, got neither' }
    : undefined;
