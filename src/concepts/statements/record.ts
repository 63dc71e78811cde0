import { z } from 'zod';
import { many, one, record } from '../../engine/record.ts';
import { date, group, integer, oneOf, optional, string, text } from '../../engine/values.ts';
import { forecastInOrder, quoteIsVerbatim, somebodySpokeOrReported } from './rules.ts';

const months = optional(integer(z.int().positive()));

/** One speech act: somebody said or wrote something, and somebody reports it. */
export const statement = record({
  type: 'Statement',
  plural: 'statements',
  interfaces: ['Dated'],
  values: {
    mode: oneOf('VERBATIM', 'PARAPHRASE', 'NARRATED'),
    quote: optional(string()),
    summary: text(),
    date: optional(date()),
    venue: optional(text()),
    forecast: optional(group({ horizon: optional(date()), minMonths: months, maxMonths: months }, 'isForecast')),
  },
  links: {
    speakers: many('Party', 'SPOKEN_BY', { inverse: 'statements' }),
    reportedBy: one('Organisation', 'REPORTED_BY', { inverse: 'reports', optional: true }),
    onBehalfOf: many('Organisation', 'ON_BEHALF_OF', { inverse: 'statementsOnBehalf' }),
    about: many('Entity', 'ABOUT', { inverse: 'statementsAbout' }),
    repliesTo: many('Statement', 'REPLIES_TO', { inverse: 'replies' }),
  },
  parts: {
    stances: { type: 'Stance', owner: 'statement', key: ['claim', 'holder'] },
    quotedFragments: { type: 'QuotedFragment', owner: 'statement', key: ['order'] },
    points: { type: 'Point', owner: 'statement', key: ['order'] },
    recommendations: { type: 'Recommendation', owner: 'statement', key: ['useCase', 'access'] },
  },
  orders: { DATE: 'date', MODE: 'mode' },
  rules: [quoteIsVerbatim, somebodySpokeOrReported, forecastInOrder],
});

/** Words in quotation marks inside a paraphrase or a narration. */
export const quotedFragment = record({
  type: 'QuotedFragment',
  plural: 'quotedFragments',
  listed: false,
  cites: false,
  values: { order: integer(z.int().positive()), text: string() },
  links: {
    statement: one('Statement', 'FRAGMENT_OF', { inverse: 'quotedFragments' }),
    quotedFrom: one('Entity', 'QUOTED_FROM', { optional: true }),
  },
  orders: { ORDER: 'order' },
});

/** One of the things that a speaker lists in order, such as priorities or stages. */
export const point = record({
  type: 'Point',
  plural: 'points',
  listed: false,
  cites: false,
  values: { order: integer(z.int().positive()), text: text() },
  links: { statement: one('Statement', 'POINT_OF', { inverse: 'points' }) },
  orders: { ORDER: 'order' },
});
