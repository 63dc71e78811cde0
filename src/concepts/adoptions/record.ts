import { many, one, record } from '../../engine/record.ts';
import { date, optional, text } from '../../engine/values.ts';

/** That an organisation follows a strategy, why, and with which models. */
export const adoption = record({
  type: 'Adoption',
  plural: 'adoptions',
  interfaces: ['Dated'],
  values: { rationale: optional(text()), asOf: optional(date()) },
  links: {
    organisation: one('Organisation', 'ADOPTED_BY', { inverse: 'adoptions' }),
    strategy: one('Strategy', 'ADOPTS', { inverse: 'adoptions' }),
    models: many('Model', 'WITH_MODEL', { inverse: 'adoptions' }),
    businessModels: many('BusinessModel', 'EARNS_BY', { inverse: 'adoptions' }),
  },
  orders: { AS_OF: 'asOf' },
});
