import type { LinkMember } from '../../engine/catalogue.ts';
import { relationOf } from '../../engine/record.ts';
import { investment } from '../investments/record.ts';
import { model } from './record.ts';

/** Whoever put money into a model's developer. */
export const backers: LinkMember = {
  kind: 'link',
  steps: [
    { relation: relationOf(model, 'developer'), direction: 'out' },
    { relation: relationOf(investment, 'target'), direction: 'in' },
    { relation: relationOf(investment, 'investor'), direction: 'out' },
  ],
  to: ['Party'],
  many: true,
  ordered: false,
};
