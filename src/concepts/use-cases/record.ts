import { one, record } from '../../engine/record.ts';
import { boolean, oneOf, optional, text } from '../../engine/values.ts';
import { naming } from '../naming.ts';

/** A setting in which models are used. */
export const useCase = record({
  type: 'UseCase',
  plural: 'useCases',
  interfaces: ['Entity'],
  values: naming,
  orders: { NAME: 'name' },
});

/** Which kind of model a statement finds suited, or unsuited, to a use case. */
export const recommendation = record({
  type: 'Recommendation',
  plural: 'recommendations',
  listed: false,
  values: { access: oneOf('OPEN', 'CLOSED', 'MIXED'), suited: boolean(), condition: optional(text()) },
  links: {
    useCase: one('UseCase', 'RECOMMENDED_FOR', { inverse: 'recommendations' }),
    statement: one('Statement', 'RECOMMENDED_IN', { inverse: 'recommendations' }),
  },
  orders: { ACCESS: 'access' },
});
