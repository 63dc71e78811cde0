import type { Run } from '../graph/port.ts';
import { graphFormat } from './digestOf.ts';
import { readMetas } from './importTexts.ts';

/** A word that changes with every import that changes the graph; nothing else may write to what is ours in it. */
export async function graphState(run: Run): Promise<string> {
  return JSON.stringify([graphFormat, ...(await run(readMetas))]);
}
