import { one, record } from '../../engine/record.ts';
import { oneOf } from '../../engine/values.ts';
import { naming } from '../naming.ts';

/** A company, investor, university or other body that acts under one name. */
export const organisation = record({
  type: 'Organisation',
  plural: 'organisations',
  interfaces: ['Entity', 'Party'],
  values: {
    ...naming,
    kind: oneOf('COMPANY', 'INVESTOR', 'UNIVERSITY', 'RESEARCH_GROUP', 'PUBLISHER', 'COMMUNITY', 'GOVERNMENT', 'OTHER'),
  },
  links: {
    parent: one('Organisation', 'PART_OF', { inverse: 'subsidiaries', cited: true, optional: true }),
  },
  orders: { NAME: 'name', KIND: 'kind' },
});
