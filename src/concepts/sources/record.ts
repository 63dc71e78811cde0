import { many, one, record } from '../../engine/record.ts';
import { below } from '../../engine/rule.ts';
import { date, integer, oneOf, optional, string, text } from '../../engine/values.ts';
import { z } from 'zod';

/** A SHA-256 digest in lower-case hexadecimal. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'expected a SHA-256 digest of 64 hexadecimal digits');

/** A document that others are cited from. */
export const source = record({
  type: 'Source',
  plural: 'sources',
  cites: false,
  values: {
    title: text(),
    language: oneOf('ZH', 'EN'),
    published: optional(date()),
    url: optional(string(z.url())),
    digest: string(sha256),
    length: integer(z.int().positive()),
  },
  links: {
    publisher: one('Organisation', 'PUBLISHED_BY', { inverse: 'publications', optional: true }),
    authors: many('Person', 'WRITTEN_BY', { inverse: 'writings' }),
  },
  parts: { omissions: { type: 'Omission', owner: 'source', key: ['start', 'end'] } },
  orders: { TITLE: 'title', PUBLISHED: 'published' },
});

/** A span of a source that no record cites, and why. */
export const omission = record({
  type: 'Omission',
  plural: 'omissions',
  listed: false,
  cites: false,
  values: {
    start: integer(z.int().nonnegative()),
    end: integer(z.int().positive()),
    reason: oneOf('REPEATS', 'TRANSITION', 'NO_CONTENT'),
  },
  links: { source: one('Source', 'LEFT_OUT_OF', { inverse: 'omissions' }) },
  orders: { START: 'start' },
  rules: [below('start', 'end')],
});
