import { one, record } from '../../engine/record.ts';
import { boolean, oneOf, optional, text, withFallback } from '../../engine/values.ts';
import { naming } from '../naming.ts';

/** A large model, or a family of them. */
export const model = record({
  type: 'Model',
  plural: 'models',
  interfaces: ['Entity'],
  values: {
    ...naming,
    isFamily: withFallback(boolean(), false),
    family: optional(text()),
    access: optional(oneOf('OPEN', 'CLOSED', 'MIXED')),
    licence: optional(text()),
  },
  links: { developer: one('Organisation', 'DEVELOPED_BY', { inverse: 'models', cited: true, optional: true }) },
  parts: { openness: { type: 'Openness', owner: 'model', key: ['dimension'] } },
  orders: { NAME: 'name', ACCESS: 'access' },
});

/** How open one part of a model is. */
export const openness = record({
  type: 'Openness',
  plural: 'openness',
  listed: false,
  values: {
    dimension: oneOf('WEIGHTS', 'ARCHITECTURE', 'SOURCE_CODE', 'TRAINING_DATA', 'TRAINING_PROCESS'),
    status: oneOf('OPEN', 'PARTIAL', 'CLOSED'),
  },
  links: { model: one('Model', 'OPENNESS_OF', { inverse: 'openness' }) },
  orders: { DIMENSION: 'dimension' },
});
