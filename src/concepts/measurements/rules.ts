import type { Rule } from '../../engine/rule.ts';

/** A measurement tells a value, or at least a bound. */
export const somethingIsMeasured: Rule = ({ value, lower, upper }) =>
  value === undefined && lower === undefined && upper === undefined
    ? { message: 'expected a value, or a lower or upper bound, got none of them' }
    : undefined;

/** A bound that is left out cannot be exclusive. */
export const exclusiveBoundIsThere: Rule = (given) => {
  const key = ['lower', 'upper'].find((bound) => given[`${bound}Exclusive`] === true && given[bound] === undefined);
  return key === undefined
    ? undefined
    : { key: `${key}Exclusive`, message: `expected the bound ${key} beside ${key}Exclusive, got none` };
};
