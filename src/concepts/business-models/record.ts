import { record } from '../../engine/record.ts';
import { oneOf, optional } from '../../engine/values.ts';
import { naming } from '../naming.ts';

/** A way in which an organisation earns. */
export const businessModel = record({
  type: 'BusinessModel',
  plural: 'businessModels',
  interfaces: ['Entity'],
  values: { ...naming, leaning: optional(oneOf('OPEN', 'CLOSED', 'BOTH')) },
  orders: { NAME: 'name' },
});
