import { records } from '../../src/concepts/records.ts';
import { canonical } from '../../src/data/digestOf.ts';
import type { GraphContent } from '../../src/data/export/graphContent.ts';
import { graphLayout } from '../../src/data/graphLayout.ts';
import type { Graph } from '../../src/graph/port.ts';
import { openTestGraph } from '../support/engine.ts';

/** Every record and tie as a line, in order, to compare whole graphs. */
export const linesOf = ({ nodes, ties }: GraphContent): string[] => [...nodes, ...ties].map(canonical).sort();

/** A graph that is laid out once, since a server takes seconds to make all constraints and indexes, and they stay. */
export async function openLaidOut(): Promise<Graph & { empty: () => Promise<void> }> {
  const graph = await openTestGraph({ deadlineMs: 60_000, transactionDeadlineMs: 300_000 });
  await graph.prepare(graphLayout(records));
  return {
    ...graph,
    prepare: () => Promise.resolve(),
    empty: async () => {
      await graph.transaction((run) => run('MATCH (n) DETACH DELETE n'));
    },
  };
}
