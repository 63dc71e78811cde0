import { Worker } from 'node:worker_threads';
import { createGate } from '../../graph/gate.ts';
import type { Jobs } from './jobs.ts';

const gate = createGate({ places: 2, waiting: 20, what: 'scores of discourse networks' });
const longestMs = 30_000;

// From `src` the tests run it as TypeScript, from `dist` it is compiled.
const file = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url);

/** Threads that wait for work; they keep no process alive. */
const idle: Worker[] = [];

/** Does a job in a thread of its own, so that no other request waits for it. What takes too long is ended. */
export async function inWorker<Name extends keyof Jobs>(
  job: Name,
  ...input: Parameters<Jobs[Name]>
): Promise<ReturnType<Jobs[Name]>> {
  const leave = await gate.enter(longestMs);
  const worker = idle.pop() ?? new Worker(file, { workerData: { for: 'discourse' } });
  worker.ref();
  try {
    const answer = await answerOf<ReturnType<Jobs[Name]>>(worker, { job, input });
    idle.push(worker);
    worker.unref();
    return answer;
  } catch (error) {
    await worker.terminate();
    throw error;
  } finally {
    leave();
  }
}

function answerOf<Answer>(worker: Worker, message: { readonly job: string; readonly input: unknown }): Promise<Answer> {
  return new Promise<Answer>((resolve, reject) => {
    const settle = (done: () => void): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      done();
    };
    const late = new Error(`expected ${message.job} within ${longestMs} ms, got no answer`);
    const timer = setTimeout(() => settle(() => reject(late)), longestMs);
    worker.once('message', (answer: Answer) => settle(() => resolve(answer)));
    worker.once('error', (error: Error) => settle(() => reject(error)));
    worker.once('exit', () => settle(() => reject(late)));
    worker.postMessage(message);
  });
}
