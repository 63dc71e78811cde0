import { one, record } from '../../engine/record.ts';
import { date, optional, text } from '../../engine/values.ts';

/** A person's post at an organisation. */
export const affiliation = record({
  type: 'Affiliation',
  plural: 'affiliations',
  interfaces: ['Dated'],
  values: { title: text(), since: optional(date()), until: optional(date()) },
  links: {
    person: one(['Person', 'Group'], 'AFFILIATION_OF', { inverse: 'affiliations' }),
    organisation: one('Organisation', 'AFFILIATED_WITH', { inverse: 'affiliations' }),
  },
  orders: { SINCE: 'since' },
});
