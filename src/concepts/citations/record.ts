import { z } from 'zod';
import { one, record } from '../../engine/record.ts';
import { below } from '../../engine/rule.ts';
import { integer, string } from '../../engine/values.ts';
import { sha256 } from '../sources/record.ts';

/** A span of a source, in Unicode code points, that carries a fact. */
export const citation = record({
  type: 'Citation',
  plural: 'citations',
  listed: false,
  cites: false,
  values: {
    start: integer(z.int().nonnegative()),
    end: integer(z.int().positive()),
    paragraph: integer(z.int().positive()),
    exact: string(
      z
        .string()
        .min(1)
        .refine((anchor) => Array.from(anchor).length <= 20, 'expected an anchor of at most 20 characters'),
    ),
    digest: string(sha256),
  },
  links: { source: one('Source', 'IN_SOURCE', { inverse: 'citations' }) },
  orders: { START: 'start' },
  rules: [below('start', 'end')],
});
