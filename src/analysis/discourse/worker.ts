// A thread that does one job after the other, as they come.
import { parentPort } from 'node:worker_threads';
import { jobs } from './jobs.ts';

parentPort?.on('message', ({ job, input }: { job: keyof typeof jobs; input: readonly unknown[] }) => {
  const run = jobs[job] as (...input: readonly unknown[]) => unknown;
  parentPort?.postMessage(run(...input));
});
