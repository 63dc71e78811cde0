import type { Graph } from '../graph/port.ts';
import { readOthers } from './importTexts.ts';

/** The dossier of every record in the graph, by its id, except for those of some dossiers. */
export async function recordsInGraph(graph: Graph, except: readonly string[]): Promise<Map<string, string>> {
  return new Map((await graph.run(readOthers, { except })) as [string, string][]);
}
