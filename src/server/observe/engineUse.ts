import type { ObservedCall } from '../../graph/observed.ts';

/** What one request asked of the graph. */
export interface EngineUse {
  readonly roundTrips: number;
  readonly milliseconds: number;
  /** The call that took longest. */
  readonly slowest: ObservedCall | undefined;
}

/** What a request that did not come as far has asked. */
export const noUse: EngineUse = { roundTrips: 0, milliseconds: 0, slowest: undefined };

/** Adds one call to what a request has asked so far. */
export const useWith = ({ roundTrips, milliseconds, slowest }: EngineUse, call: ObservedCall): EngineUse => ({
  roundTrips: roundTrips + 1,
  milliseconds: milliseconds + call.milliseconds,
  slowest: slowest === undefined || call.milliseconds > slowest.milliseconds ? call : slowest,
});
