import { GraphError } from './GraphError.ts';

/** Gives what `work` gives, or throws TIMEOUT once `ms` milliseconds have passed; `work` itself goes on. */
export function withDeadline<T>(work: Promise<T>, { ms, what }: { ms: number; what: string }): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = setTimeout(() => reject(new GraphError('TIMEOUT', `${what} passed its deadline`)), ms);
    void work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
