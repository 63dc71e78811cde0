import type { RequestHandler } from 'express';
import { refuse } from '../http/refuse.ts';
import { recordOf } from '../http/requestRecord.ts';
import { rateRefusal, tellAllowance } from './allowance.ts';
import { clientOf } from './clientOf.ts';
import type { RateLimiter } from './rateLimiter.ts';

/** Charges each request a fixed cost before anything else is done for it, and once; without a limiter nothing. */
export function limitRequests(limiter: RateLimiter | undefined, cost: number): RequestHandler {
  return async (request, response, next) => {
    if (recordOf(response).charged) {
      next();
      return;
    }
    const allowance = await limiter?.charge(clientOf(request), cost);
    if (allowance !== undefined) tellAllowance(response, allowance);
    if (allowance?.allowed === false) {
      refuse(response, { status: 429, code: 'RATE_LIMITED', message: rateRefusal(cost, allowance) });
    } else {
      next();
    }
  };
}
