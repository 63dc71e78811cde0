import type { Run } from '../../graph/port.ts';
import { nodeLabel } from '../graphRecords.ts';
import { inBatches } from '../inBatches.ts';
import type { Properties } from '../propertiesOf.ts';

/** Some records by their ids. */
export const readNodesByIds =
  `UNWIND $ids AS id MATCH (n:${nodeLabel} {id: id}) ` + 'RETURN n.id AS id, properties(n) AS properties';

/** Reads what some records say, by their ids. */
export async function readNodes(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, Properties>> {
  const found = new Map<string, Properties>();
  for (const some of inBatches(ids)) {
    const rows = (await run(readNodesByIds, { ids: some })) as unknown as [string, Properties][];
    for (const [id, properties] of rows) found.set(id, properties);
  }
  return found;
}
