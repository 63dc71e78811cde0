import { afterAll, beforeAll, expect } from 'vitest';
import { type Asked, type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

/** Opens the shipped graph once for a test file, and gives what answers questions to it in one round trip each. */
export function shippedAnswers(): (
  query: string,
  variables?: Readonly<Record<string, unknown>>,
) => Promise<Asked['data']> {
  let graph: AskedGraph;
  beforeAll(async () => {
    graph = await openShippedGraph();
  }, 180_000);
  afterAll(() => graph.close());
  return async (query, variables) => {
    const { data, errors, texts } = await graph.ask(query, variables);
    expect(errors).toBeUndefined();
    expect(texts).toHaveLength(Object.keys(data as object).length);
    return data as unknown;
  };
}

/** The ids of records, in their order. */
export const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);
