import { one, record } from '../../engine/record.ts';
import { date, oneOf, optional } from '../../engine/values.ts';
import { naming } from '../naming.ts';

/** Something that happened, with who took part. */
export const event = record({
  type: 'Event',
  plural: 'events',
  interfaces: ['Entity', 'Dated'],
  values: {
    ...naming,
    kind: oneOf('FOUNDING', 'LAWSUIT', 'PUBLICATION', 'RANKING', 'PRICE_CUT', 'RELEASE', 'PROJECT', 'OTHER'),
    date: optional(date()),
  },
  parts: { participants: { type: 'Participation', owner: 'event', key: ['role', 'party'] } },
  orders: { DATE: 'date', NAME: 'name' },
});

/** The part that somebody or something played in an event. */
export const participation = record({
  type: 'Participation',
  plural: 'participations',
  listed: false,
  values: {
    role: oneOf(
      'PLAINTIFF',
      'DEFENDANT',
      'FOUNDER',
      'INVESTOR',
      'AUTHOR',
      'PUBLISHER',
      'SUBJECT',
      'SELLER',
      'SUPPLIER',
      'CUSTOMER',
      'PARTICIPANT',
    ),
  },
  links: {
    event: one('Event', 'TOOK_PART_IN', { inverse: 'participants' }),
    party: one('Entity', 'PART_PLAYED_BY', { inverse: 'participations' }),
  },
  orders: { ROLE: 'role' },
});
