import { many, one, record } from '../../engine/record.ts';
import { oneOf, optional, text } from '../../engine/values.ts';
import { argumentHasOneSide, argumentIsAnother } from './rules.ts';

/** A proposition: a position on a question, or an argument for or against other claims. */
export const claim = record({
  type: 'Claim',
  plural: 'claims',
  values: { text: text(), leaning: optional(oneOf('OPEN', 'CLOSED', 'BOTH')) },
  links: {
    question: one('Question', 'ANSWERS', { inverse: 'positions', optional: true }),
    supports: many('Claim', 'SUPPORTS', { inverse: 'supportedBy', cited: true }),
    attacks: many('Claim', 'ATTACKS', { inverse: 'attackedBy', cited: true }),
  },
  orders: { TEXT: 'text' },
  rules: [argumentIsAnother, argumentHasOneSide],
});
