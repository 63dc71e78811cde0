import type { ServerResponse } from 'node:http';
import type { Allowance } from './rateLimiter.ts';

/** Tells a client what it has left, in the headers of the IETF's draft, and when to come again where that is nothing. */
export function tellAllowance(response: ServerResponse, { allowed, limit, remaining, seconds }: Allowance): void {
  response.setHeader('RateLimit-Policy', `"cost";q=${limit};w=60`);
  response.setHeader('RateLimit', `"cost";r=${remaining};t=${seconds}`);
  if (!allowed) response.setHeader('Retry-After', String(seconds));
}

/** Takes out of an answer that caches keep for everybody what was meant for one client. */
export function hideAllowance(response: ServerResponse): void {
  response.removeHeader('RateLimit-Policy');
  response.removeHeader('RateLimit');
}

/** What a client is refused with that has nothing left. */
export const rateRefusal = (cost: number, { limit, remaining, seconds }: Allowance): string =>
  `The request costs ${cost}; ${remaining} of ${limit} a minute are left. Try again in ${seconds} s.`;
