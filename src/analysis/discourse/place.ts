import type { DeadlineContext } from '../deadlineContext.ts';
import { inWorker } from './inWorker.ts';
import { jobs, type Jobs } from './jobs.ts';

/** Does a small job at once and any other in a thread of its own. */
export type Place = <Name extends keyof Jobs>(
  job: Name,
  isSmall: boolean,
  ...input: Parameters<Jobs[Name]>
) => Promise<ReturnType<Jobs[Name]>>;

/** Places the jobs of one network. They take turns, so that one request never holds more than one thread. */
export function createPlacing(signal: DeadlineContext['signal']): Place {
  let last: Promise<unknown> = Promise.resolve();
  return async (job, isSmall, ...input) => {
    if (isSmall) {
      const run = jobs[job] as unknown as (...input: Parameters<Jobs[typeof job]>) => ReturnType<Jobs[typeof job]>;
      return run(...input);
    }
    const turn = last.then(() => inWorker(job, signal?.(), ...input));
    last = turn.catch(() => undefined);
    return turn;
  };
}
