import { z } from 'zod';
import { many, one, record } from '../../engine/record.ts';
import { integer, oneOf, optional, text } from '../../engine/values.ts';
import { stanceIsShown } from './rules.ts';

/** Where somebody stands on a claim, as a statement expresses or a deed shows it. */
export const stance = record({
  type: 'Stance',
  plural: 'stances',
  values: {
    polarity: oneOf('SUPPORT', 'OPPOSE', 'AMBIVALENT'),
    strength: integer(z.int().min(1).max(3)),
    condition: optional(text()),
  },
  links: {
    holder: one('Party', 'HELD_BY', { inverse: 'stances', optional: true }),
    claim: one('Claim', 'ON_CLAIM', { inverse: 'stances' }),
    statement: one('Statement', 'EXPRESSED_IN', { inverse: 'stances', optional: true }),
    shownBy: one(['Event', 'Adoption', 'Investment'], 'SHOWN_BY', { inverse: 'stancesShown', optional: true }),
    against: many('Party', 'AGAINST', { inverse: 'stancesAgainst' }),
  },
  orders: { STRENGTH: 'strength', POLARITY: 'polarity' },
  rules: [stanceIsShown],
});
