import { inWorker } from './inWorker.ts';
import { jobs, type Jobs } from './jobs.ts';

/** Does a small job at once and any other in a thread of its own. */
export async function place<Name extends keyof Jobs>(
  job: Name,
  isSmall: boolean,
  ...input: Parameters<Jobs[Name]>
): Promise<ReturnType<Jobs[Name]>> {
  if (!isSmall) return inWorker(job, ...input);
  const run = jobs[job] as unknown as (...input: Parameters<Jobs[Name]>) => ReturnType<Jobs[Name]>;
  return run(...input);
}
