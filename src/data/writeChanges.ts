import type { Run, Value } from '../graph/port.ts';
import type { Changes } from './changesOf.ts';
import { groupBy } from '../engine/groupBy.ts';
import { removeNodes, removeTies, writeNodes, writeTies } from './importTexts.ts';
import { inBatches } from './inBatches.ts';

/** One Cypher text with the rows that it writes or removes. */
interface Batch {
  readonly cypher: string;
  readonly rows: Value[];
}

/** Writes and removes, in an order in which every tie finds its ends; tells after each batch how many rows are done. */
export async function writeChanges(run: Run, changes: Changes, onBatch: (rows: number) => void): Promise<void> {
  for (const { cypher, rows } of batchesOf(changes)) {
    const written = await run(cypher, { rows });
    if (written[0]?.[0] !== rows.length) {
      throw new Error(`expected ${rows.length} rows to be written, got ${JSON.stringify(written)} by ${cypher}`);
    }
    onBatch(rows.length);
  }
}

function* batchesOf({ nodes, ties, removedNodes, removedTies }: Changes): Generator<Batch> {
  for (const [relation, group] of groupBy(removedTies, (tie) => tie.relation)) {
    yield* batches(removeTies(relation), group, ({ from, to, properties }) => ({ from, to, properties }));
  }
  yield* batches(removeNodes, removedNodes, (id) => ({ id }));
  for (const [type, group] of groupBy(nodes, (node) => node.type)) {
    yield* batches(writeNodes(type), group, ({ id, properties }) => ({ id, properties }));
  }
  for (const [relation, group] of groupBy(ties, (tie) => tie.relation)) {
    yield* batches(writeTies(relation), group, ({ from, to, properties }) => ({ from, to, properties }));
  }
}

function* batches<T>(cypher: string, items: readonly T[], rowOf: (item: T) => Value): Generator<Batch> {
  for (const batch of inBatches(items)) yield { cypher, rows: batch.map(rowOf) };
}

/** How many rows must be written or removed. */
export const sizeOf = ({ nodes, ties, removedNodes, removedTies }: Changes): number =>
  nodes.length + ties.length + removedNodes.length + removedTies.length;
