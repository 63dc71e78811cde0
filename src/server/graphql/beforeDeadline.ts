import type { ExecutionResult } from 'graphql';
import { clientError } from '../errors/clientError.ts';

/** Gives what comes first: the answer, or the error TIMEOUT. What is then still running is the graph's to end. */
export async function beforeDeadline(
  deadlineMs: number,
  work: () => ExecutionResult | Promise<ExecutionResult>,
): Promise<ExecutionResult> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<ExecutionResult>((resolve) => {
    timer = setTimeout(() => {
      const message = `The query took longer than ${deadlineMs} ms, the limit. Ask for smaller pages or for fewer fields.`;
      resolve({ errors: [clientError('TIMEOUT', message, { status: 504 })] });
    }, deadlineMs);
  });
  try {
    return await Promise.race([work(), deadline]);
  } finally {
    clearTimeout(timer);
  }
}
