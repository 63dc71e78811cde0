import type { Graph, Turn } from './port.ts';

/**
 * The reads of one request: once one of them was answered, the others come before first ones, and wait for their turn where
 * those are refused, since a request that ends half-way has cost as much as one that is answered.
 */
export function readsOfRequest({ run, search }: Pick<Graph, 'run' | 'search'>): Pick<Graph, 'run' | 'search'> {
  let later = false;
  const noting = async <T>(read: (turn: Turn) => Promise<T>): Promise<T> => {
    const answer = await read({ later });
    later = true;
    return answer;
  };
  return {
    run: (cypher, parameters) => noting((turn) => run(cypher, parameters, turn)),
    search: (asked) => noting((turn) => search(asked, turn)),
  };
}
