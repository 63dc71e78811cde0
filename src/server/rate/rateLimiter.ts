import { Redis } from 'ioredis';
import type { Logger } from 'pino';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Settings } from '../settings/settings.ts';

/** What a client has left of its minute. */
export interface Allowance {
  readonly allowed: boolean;
  readonly limit: number;
  readonly remaining: number;
  /** Until the client has all of its limit again. */
  readonly seconds: number;
}

/** Counts what clients cost, minute by minute. */
export interface RateLimiter {
  /** Takes so much of a client's minute, or nothing where so much is not left. */
  charge(client: string, cost: number): Promise<Allowance>;
  close(): void;
}

/** The settings of a rate limit. */
export type RateSettings = Pick<Settings, 'rateLimit' | 'rateLimitStore'>;

const SECONDS = 60;

/** Makes the counter that the settings ask for: none, one in memory, or one that all instances share. */
export function createRateLimiter(settings: RateSettings, logger: Logger): RateLimiter | undefined {
  const { rateLimit, rateLimitStore } = settings;
  if (rateLimit === 0) return undefined;
  const options = { points: rateLimit, duration: SECONDS, keyPrefix: 'debate-graph:rate' };
  const memory = new RateLimiterMemory(options);
  if (rateLimitStore === undefined) return limiterOf(memory, rateLimit, () => undefined);
  const redis = connect(rateLimitStore, logger);
  const shared = new RateLimiterRedis({
    ...options,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    // While the store is away each instance counts by itself: readers are served, and nobody is without a limit.
    insuranceLimiter: memory,
  });
  return limiterOf(shared, rateLimit, () => redis.disconnect());
}

function limiterOf(counter: RateLimiterAbstract, limit: number, close: () => void): RateLimiter {
  return {
    async charge(client, cost) {
      const points = Math.max(1, Math.ceil(cost));
      try {
        return allowance(true, await counter.consume(client, points));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        // What is refused costs nothing, so that something smaller may still pass.
        return allowance(false, await counter.reward(client, points), error);
      }
    },
    close,
  };

  function allowance(allowed: boolean, counted: RateLimiterRes, timed: RateLimiterRes = counted): Allowance {
    const seconds = Math.max(1, Math.ceil(timed.msBeforeNext / 1000));
    return { allowed, limit, remaining: Math.max(0, limit - counted.consumedPoints), seconds };
  }
}

function connect(url: string, logger: Logger): Redis {
  const redis = new Redis(url.replace(/^valkey/, 'redis'), {
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    connectTimeout: 2_000,
    commandTimeout: 1_000,
    retryStrategy: (attempt) => Math.min(200 * attempt, 5_000),
  });
  let away = false;
  redis.on('error', (error: Error) => {
    if (!away)
      logger.warn({ reason: error.message }, 'the store of the rate limit is away: each instance counts alone');
    away = true;
  });
  redis.on('ready', () => {
    logger.info('the store of the rate limit answers');
    away = false;
  });
  return redis;
}
