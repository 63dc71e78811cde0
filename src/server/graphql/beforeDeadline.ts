import type { ExecutionResult } from 'graphql';
import { clientError } from '../errors/clientError.ts';

/**
 * Gives what comes first: the answer, or the error TIMEOUT, with which the signal tells what is still running to end. Few
 * ask for the signal, so it is made when they do.
 */
export async function beforeDeadline(
  deadlineMs: number,
  work: (signal: () => AbortSignal) => ExecutionResult | Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  let timer: NodeJS.Timeout | undefined;
  let controller: AbortController | undefined;
  const late = (): AbortController => (controller ??= new AbortController());
  const deadline = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(() => {
      const message = `The query took longer than ${deadlineMs} ms, the limit. Ask for smaller pages or for fewer fields.`;
      resolve({ errors: [clientError('TIMEOUT', message, { status: 504 })] });
      late().abort();
    }, deadlineMs);
  });
  try {
    return await Promise.race([work(() => late().signal), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
