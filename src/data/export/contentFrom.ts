import type { Run } from '../../graph/port.ts';
import { definitionOfId } from '../definitions.ts';
import { inBatches } from '../inBatches.ts';
import type { Properties } from '../propertiesOf.ts';
import { type ContentNode, type ContentTie, type GraphContent, readTiesFrom } from './graphContent.ts';
import { readNodes } from './readNodes.ts';

/**
 * Reads some records and what their ties lead to, step by step, along the relationship types given; never back along a
 * tie, so that what is read does not grow with the graph.
 */
export async function contentFrom(
  run: Run,
  ids: readonly string[],
  { relations, steps }: { readonly relations: ReadonlySet<string>; readonly steps: number },
): Promise<GraphContent> {
  const nodes = new Map<string, ContentNode>();
  const ties: ContentTie[] = [];
  let frontier = [...new Set(ids)];
  for (let step = 0; frontier.length > 0; step++) {
    for (const [id, properties] of await readNodes(run, frontier))
      nodes.set(id, { id, type: definitionOfId(id)?.type ?? '', properties });
    if (step === steps) break;
    const next = new Set<string>();
    for (const batch of inBatches(frontier)) {
      const rows = (await run(readTiesFrom, { ids: batch })) as unknown as [string, string, string, Properties][];
      for (const [from, relation, to, properties] of rows) {
        if (!relations.has(relation)) continue;
        ties.push({ from, relation, to, properties });
        if (!nodes.has(to)) next.add(to);
      }
    }
    frontier = [...next];
  }
  return { nodes: [...nodes.values()], ties: ties.sort(inOrder) };
}

const inOrder = (one: ContentTie, other: ContentTie): number =>
  Number(one.properties['position']) - Number(other.properties['position']) || (one.to < other.to ? -1 : 1);
