import { one, record } from '../../engine/record.ts';
import { oneOf, optional } from '../../engine/values.ts';
import { naming } from '../naming.ts';

/** Software or a service that is spoken of beside the models. */
export const product = record({
  type: 'Product',
  plural: 'products',
  interfaces: ['Entity'],
  values: { ...naming, access: optional(oneOf('OPEN', 'CLOSED', 'MIXED')) },
  links: { owner: one('Organisation', 'OWNED_BY', { inverse: 'products', cited: true, optional: true }) },
  orders: { NAME: 'name' },
});
