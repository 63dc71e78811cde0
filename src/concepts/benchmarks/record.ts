import { z } from 'zod';
import { one, record } from '../../engine/record.ts';
import { notAbove } from '../../engine/rule.ts';
import { date, integer, optional } from '../../engine/values.ts';
import { naming } from '../naming.ts';
import { rankIsTold } from './rules.ts';

/** A test or ranking of models that is published again and again. */
export const benchmark = record({
  type: 'Benchmark',
  plural: 'benchmarks',
  interfaces: ['Entity'],
  values: naming,
  links: { operator: one('Organisation', 'OPERATED_BY', { inverse: 'benchmarks', cited: true, optional: true }) },
  parts: { results: { type: 'Result', owner: 'benchmark', key: ['model', 'asOf'] } },
  orders: { NAME: 'name' },
});

const rank = optional(integer(z.int().positive()));

/** A model's place in a benchmark as of a date. */
export const result = record({
  type: 'Result',
  plural: 'results',
  interfaces: ['Dated'],
  listed: false,
  values: { rank, rankAtMost: rank, asOf: optional(date()) },
  links: {
    benchmark: one('Benchmark', 'RESULT_OF', { inverse: 'results' }),
    model: one('Model', 'RESULT_FOR', { inverse: 'results' }),
  },
  orders: { RANK: 'rank', AS_OF: 'asOf' },
  rules: [rankIsTold, notAbove('rank', 'rankAtMost')],
});
