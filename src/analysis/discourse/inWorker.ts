import { Worker } from 'node:worker_threads';
import { createGate } from '../../graph/gate.ts';
import { GraphError } from '../../graph/GraphError.ts';
import type { Jobs } from './jobs.ts';

/** How many threads compute at once, and how many jobs wait for one of them; more are refused with OVERLOADED. */
export const bounds = { threads: 2, waiting: 20 };

const gate = createGate({ places: bounds.threads, waiting: bounds.waiting, what: 'scores of discourse networks' });
const longestMs = 30_000;
const mostMemoryMb = 512;

// From `src` the tests run it as TypeScript, from `dist` it is compiled.
const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** All threads that live; and those of them that wait for work, which keep no process alive. */
const alive = new Set<Worker>();
const idle = new Set<Worker>();

/** How many threads live, and how many of them compute. */
export const countThreads = () => ({ alive: alive.size, busy: alive.size - idle.size });

/** Does a job in a thread of its own, so that no other request waits for it. What takes too long, or is given up, is ended. */
export async function inWorker<Name extends keyof Jobs>(
  job: Name,
  signal: AbortSignal | undefined,
  ...input: Parameters<Jobs[Name]>
): Promise<ReturnType<Jobs[Name]>> {
  const leave = await gate.enter(longestMs);
  try {
    if (signal?.aborted) throw late(job);
    const worker = takeIdle() ?? startWorker();
    try {
      const answer = await answerOf<ReturnType<Jobs[Name]>>(worker, { job, input }, signal);
      idle.add(worker);
      worker.unref();
      return answer;
    } catch (error) {
      await worker.terminate();
      throw error;
    }
  } finally {
    leave();
  }
}

function takeIdle(): Worker | undefined {
  const [worker] = idle;
  if (worker === undefined) return undefined;
  idle.delete(worker);
  worker.ref();
  return worker;
}

function startWorker(): Worker {
  const worker = new Worker(file, {
    workerData: { for: 'discourse' },
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  // A thread that ends while it waits is not asked again, and ends nothing else.
  const forget = (): void => {
    alive.delete(worker);
    idle.delete(worker);
  };
  worker.on('error', forget).on('exit', forget);
  alive.add(worker);
  return worker;
}

const late = (job: string): GraphError => new GraphError('TIMEOUT', `expected ${job} in time, got no answer by then`);

function answerOf<Answer>(
  worker: Worker,
  message: { readonly job: string; readonly input: unknown },
  signal: AbortSignal | undefined,
): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', giveUp);
      // One by one: the thread's own listeners must stay, or it hears nothing more.
      worker.off('message', answered).off('error', failed).off('exit', ended);
      done();
    };
    const answered = (answer: Answer): void => settle(() => resolve(answer));
    const failed = (error: Error): void => settle(() => reject(error));
    const ended = (code: number): void =>
      settle(() => reject(new Error(`expected ${message.job}, but its thread ended with code ${code}`)));
    const giveUp = (): void => settle(() => reject(late(message.job)));
    const timer = setTimeout(giveUp, longestMs);
    signal?.addEventListener('abort', giveUp);
    worker.on('message', answered).on('error', failed).on('exit', ended);
    worker.postMessage(message);
  });
}
