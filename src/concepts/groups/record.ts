import { z } from 'zod';
import { many, record } from '../../engine/record.ts';
import { notAbove } from '../../engine/rule.ts';
import { integer, optional } from '../../engine/values.ts';
import { naming } from '../naming.ts';

const count = optional(integer(z.int().positive()));

/** Several people, or a circle, spoken of as one; with bounds on its size where the source gives them. */
export const group = record({
  type: 'Group',
  plural: 'groups',
  interfaces: ['Entity', 'Party'],
  values: { ...naming, sizeAtLeast: count, sizeAtMost: count },
  links: { possiblySameAs: many('Group', 'POSSIBLY_SAME_AS', { symmetric: true, inverse: 'possiblySameAs' }) },
  orders: { NAME: 'name' },
  rules: [notAbove('sizeAtLeast', 'sizeAtMost')],
});
