import type { ServerResponse } from 'node:http';
import type { GraphQLError } from 'graphql';
import { clientError } from '../errors/clientError.ts';
import { rateRefusal, tellAllowance } from './allowance.ts';
import type { RateLimiter } from './rateLimiter.ts';

/** Charges a cost to the client of one request: gives the error with which it is refused, if it is. */
export type Charge = (cost: number) => Promise<GraphQLError | undefined>;

/** Makes what charges an operation, once it is known what it costs; nothing without a limiter. */
export function chargeFor(
  limiter: RateLimiter | undefined,
  { client, response }: { client: string; response: ServerResponse },
): Charge | undefined {
  if (limiter === undefined) return undefined;
  return async (cost) => {
    const allowance = await limiter.charge(client, cost);
    tellAllowance(response, allowance);
    if (allowance.allowed) return undefined;
    return clientError('RATE_LIMITED', rateRefusal(cost, allowance), { status: 429 });
  };
}
