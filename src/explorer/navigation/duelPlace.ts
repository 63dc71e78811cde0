import { views } from '../views.ts';
import type { Place } from './placeOf.ts';

/** Where two parties are shown beside each other. */
export const duelPlace = (a: string, b: string): Place =>
  views.some(({ path }) => path === '/sides')
    ? { to: '/sides', parameters: { a, b } }
    : { to: '/statements', parameters: { speaker: [a, b] } };
