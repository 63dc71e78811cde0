import type { Graph, Parameters, Run } from './port.ts';

/** What an observer hears of one call of a graph, once it has ended. */
export interface ObservedCall {
  readonly cypher: string;
  readonly parameters: Parameters;
  /** Whether the call was part of a transaction. */
  readonly writing: boolean;
  readonly milliseconds: number;
  /** How many rows came back; none if the call failed. */
  readonly rows: number;
  readonly error?: unknown;
}

/** What an observer hears in place of Cypher, of which a search has none. */
export const searchByTerms = 'a search by terms';

/** A graph that tells an observer of each call: for logs, metrics and tests that count round trips. */
export function observed(graph: Graph, observer: (call: ObservedCall) => void): Graph {
  const watch =
    (run: Run, writing: boolean): Run =>
    async (cypher, parameters = {}, turn) => {
      const begun = performance.now();
      const tell = (outcome: { rows: number; error?: unknown }) =>
        observer({ cypher, parameters, writing, milliseconds: performance.now() - begun, ...outcome });
      try {
        const rows = await run(cypher, parameters, turn);
        tell({ rows: rows.length });
        return rows;
      } catch (error) {
        tell({ rows: 0, error });
        throw error;
      }
    };
  return {
    engine: graph.engine,
    run: watch(graph.run, false),
    search: (search, turn) => watch(() => graph.search(search, turn), false)(searchByTerms, { ...search }),
    transaction: (work) => graph.transaction((run) => work(watch(run, true))),
    prepare: (layout) => graph.prepare(layout),
    load: () => graph.load(),
    close: () => graph.close(),
  };
}
