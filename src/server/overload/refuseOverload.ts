import type { ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { RequestHandler } from 'express';
import { createGate, type GateLoad } from '../../graph/gate.ts';
import { GraphError } from '../../graph/GraphError.ts';
import { refuse } from '../http/refuse.ts';
import { recordOf } from '../http/requestRecord.ts';
import type { Settings } from '../settings/settings.ts';

/** When somebody who was refused for overload should come again. */
export const RETRY_SECONDS = '2';

/** Refuses new work while the process cannot keep up with what it has. */
export interface OverloadGuard {
  /**
   * Gives a place to work, and what gives it back, which the end of the response does as well; nothing where no place
   * comes free in time.
   */
  readonly enter: (response: ServerResponse) => Promise<(() => void) | undefined>;
  /** Gives each request a place until its answer is sent, or refuses it. */
  readonly guard: RequestHandler;
  readonly load: () => GateLoad;
  close(): void;
}

/** The settings of the guard. */
export type OverloadSettings = Pick<Settings, 'maxRunning' | 'maxLagMs' | 'deadlineMs'>;

const SAMPLE_MS = 500;
/** How often the delay of the event loop is measured; what is measured holds this time beside the delay. */
const RESOLUTION_MS = 10;

/** How many requests may wait for their turn; each holds no more than its text. */
const WAITING = 1_000;
/** The part of the deadline for which a request waits at most. */
const WAIT = 1 / 4;

/**
 * Makes the guard before work: so many requests are worked on at once, a burst of others waits for a moment, and whoever
 * comes while that queue or the event loop does not keep up is refused with 503. Work that shares a processor with too
 * much other work would miss its deadline, and help nobody. It stands behind the reading of bodies, so that nobody holds
 * a place by sending slowly.
 */
export function refuseOverload({ maxRunning, maxLagMs, deadlineMs }: OverloadSettings): OverloadGuard {
  const gate = createGate({ places: maxRunning, waiting: WAITING, what: 'requests' });
  let lag = 0;
  const delays = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delays.enable();
  const timer = setInterval(() => {
    lag = Number.isNaN(delays.mean) ? 0 : delays.mean / 1e6 - RESOLUTION_MS;
    delays.reset();
  }, SAMPLE_MS).unref();

  const enter: OverloadGuard['enter'] = async (response) => {
    const leave = lag > maxLagMs ? undefined : await gate.enter(deadlineMs * WAIT).catch(unlessOverloaded);
    if (leave === undefined) return undefined;
    response.once('close', leave);
    // Its client may have gone while it waited.
    if (response.closed) leave();
    return leave;
  };

  const guard: RequestHandler = async (_request, response, next) => {
    // What is answered already takes no place.
    if (recordOf(response).result !== undefined) {
      next();
      return;
    }
    const leave = await enter(response);
    if (leave === undefined) {
      response.setHeader('Retry-After', RETRY_SECONDS);
      const message = `The service has more to do than it can. Try again in ${RETRY_SECONDS} seconds.`;
      refuse(response, { status: 503, code: 'OVERLOADED', message });
      return;
    }
    if (!response.closed) next();
  };
  return {
    enter,
    guard,
    load: () => gate.load(),
    close() {
      clearInterval(timer);
      delays.disable();
    },
  };
}

function unlessOverloaded(error: unknown): undefined {
  if (!(error instanceof GraphError) || error.kind !== 'OVERLOADED') throw error;
}
