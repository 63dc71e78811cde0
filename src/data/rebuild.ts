import type { Run } from '../graph/port.ts';
import { ImportRefused } from './ImportRefused.ts';
import { dropMetas, dropNodes, readOurIds, readStrangers } from './importTexts.ts';
import { inBatches } from './inBatches.ts';

/** Removes all that is ours from a graph that another format wrote; refuses where others have tied theirs to it. */
export async function rebuild(run: Run): Promise<void> {
  const strangers = (await run(readStrangers)) as [string][];
  if (strangers.length > 0) throw new ImportRefused(strangers.map(([id]) => tiedByOthers(id)));
  const ids = ((await run(readOurIds)) as [string][]).map(([id]) => id);
  for (const batch of inBatches(ids)) await run(dropNodes, { ids: batch });
  await run(dropMetas);
}

/** Why a record cannot be removed to which somebody has tied data that is not ours. */
export const tiedByOthers = (id: string): string =>
  `expected nothing at ${id}, which is to be removed, but what others wrote is tied to it: remove their tie first`;
