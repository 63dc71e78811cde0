import { many, record } from '../../engine/record.ts';
import { boolean, withFallback } from '../../engine/values.ts';
import { naming } from '../naming.ts';

/** Somebody who speaks or is spoken of: named, or anonymous and described as the source describes them. */
export const person = record({
  type: 'Person',
  plural: 'people',
  interfaces: ['Entity', 'Party'],
  values: { ...naming, named: withFallback(boolean(), true) },
  links: { possiblySameAs: many('Person', 'POSSIBLY_SAME_AS', { symmetric: true, inverse: 'possiblySameAs' }) },
  orders: { NAME: 'name' },
});
