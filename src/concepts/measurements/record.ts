import { many, one, record } from '../../engine/record.ts';
import { notAbove } from '../../engine/rule.ts';
import { boolean, date, number, oneOf, optional, string, text, withFallback } from '../../engine/values.ts';
import { exclusiveBoundIsThere, somethingIsMeasured } from './rules.ts';

const bound = optional(number());
const no = withFallback(boolean(), false);

/** A number with its bounds and unit, as of a date, according to somebody. */
export const measurement = record({
  type: 'Measurement',
  plural: 'measurements',
  interfaces: ['Dated'],
  values: {
    metric: text(),
    status: oneOf('OBSERVED', 'HYPOTHETICAL', 'FORECAST', 'TARGET'),
    value: bound,
    lower: bound,
    lowerExclusive: no,
    upper: bound,
    upperExclusive: no,
    approximate: no,
    unit: string(),
    asOf: optional(date()),
  },
  links: {
    subject: one(['Entity'], 'MEASURED_OF', { inverse: 'measurements' }),
    accordingTo: many('Party', 'ACCORDING_TO', { inverse: 'measurementsGiven' }),
    statement: one('Statement', 'STATED_IN', { inverse: 'measurements', optional: true }),
  },
  orders: { AS_OF: 'asOf', VALUE: 'value' },
  rules: [somethingIsMeasured, exclusiveBoundIsThere, notAbove('lower', 'upper')],
});
