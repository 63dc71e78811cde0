import { z } from 'zod';
import { one, record } from '../../engine/record.ts';
import { date, group, number, oneOf, optional, string } from '../../engine/values.ts';

/** An ISO 4217 currency code. */
export const currency = z.string().regex(/^[A-Z]{3}$/, 'expected an ISO 4217 currency such as USD or CNY');

/** That a party put money into an organisation, or founded it. */
export const investment = record({
  type: 'Investment',
  plural: 'investments',
  interfaces: ['Dated'],
  values: {
    kind: oneOf('FOUNDING', 'INVESTMENT'),
    date: optional(date()),
    amount: optional(group({ value: number(), currency: string(currency) })),
  },
  links: {
    investor: one('Party', 'INVESTED_BY', { inverse: 'investmentsMade' }),
    target: one('Organisation', 'INVESTED_IN', { inverse: 'investmentsReceived' }),
  },
  orders: { DATE: 'date' },
});
