import { GraphError } from './GraphError.ts';

/** What a transaction's `run` throws once its work is done. */
export function transactionHasEnded(): GraphError {
  return new GraphError('QUERY', 'the transaction has ended: run nothing in it after its work is done');
}
