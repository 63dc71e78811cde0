import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestHandler } from 'express';
import { refuse } from '../http/refuse.ts';
import type { Settings } from '../settings/settings.ts';

/** When somebody who was refused for overload should come again. */
export const RETRY_SECONDS = '2';

/** Refuses new work while the process cannot keep up with what it has. */
export interface OverloadGuard {
  readonly guard: RequestHandler;
  close(): void;
}

const SAMPLE_MS = 500;
/** How often the delay of the event loop is measured; what is measured holds this time beside the delay. */
const RESOLUTION_MS = 10;

/**
 * Makes the guard before work: it refuses with 503 what is more than may run at once, and all new work while the event
 * loop is late. So what was taken on stays within its deadline. It stands behind the reading of bodies, so that nobody
 * holds a place by sending slowly.
 */
export function refuseOverload({ maxRunning, maxLagMs }: Pick<Settings, 'maxRunning' | 'maxLagMs'>): OverloadGuard {
  let running = 0;
  let lag = 0;
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const timer = setInterval(() => {
    lag = Number.isNaN(delays.mean) ? 0 : delays.mean / 1e6 - RESOLUTION_MS;
    delays.reset();
  }, SAMPLE_MS).unref();

  const guard: RequestHandler = (_request, response, next) => {
    if (running < maxRunning && lag <= maxLagMs) {
      running += 1;
      response.once('close', () => (running -= 1));
      next();
      return;
    }
    response.setHeader('Retry-After', RETRY_SECONDS);
    const why = running < maxRunning ? 'The service is busy' : `${maxRunning} requests are being worked on, the limit`;
    refuse(response, { status: 503, code: 'OVERLOADED', message: `${why}. Try again in ${RETRY_SECONDS} seconds.` });
  };
  return {
    guard,
    close() {
      clearInterval(timer);
      delays.disable();
    },
  };
}
