import { record } from '../../engine/record.ts';
import { oneOf } from '../../engine/values.ts';
import { naming } from '../naming.ts';

/** A road that companies take between open and closed models. */
export const strategy = record({
  type: 'Strategy',
  plural: 'strategies',
  interfaces: ['Entity'],
  values: { ...naming, leaning: oneOf('OPEN', 'CLOSED', 'BOTH') },
  orders: { NAME: 'name' },
});
