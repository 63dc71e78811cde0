import { fileURLToPath } from 'node:url';
import { openEmbedded } from './embedded.ts';
import { openNeo4j } from './neo4j.ts';
import type { Graph } from './port.ts';

/** Which graph to open, and within which bounds. */
export interface GraphSettings {
  /** `memory:` (also without it), `file:./folder`, or the address of a Neo4j server or cluster. */
  readonly url?: string;
  readonly user?: string;
  readonly password?: string;
  readonly database?: string;
  readonly poolSize?: number;
  readonly concurrency?: number;
  readonly waiting?: number;
  readonly deadlineMs?: number;
  readonly transactionDeadlineMs?: number;
}

/** Opens the graph that the settings name. */
export async function openGraph(settings: GraphSettings = {}): Promise<Graph> {
  const { url = 'memory:' } = settings;
  if (url === 'memory:') return openEmbedded(settings);
  if (url.startsWith('file:')) return openEmbedded({ ...settings, folder: folderOf(url) });
  if (/^(bolt|neo4j)(\+s|\+ssc)?:\/\/./.test(url)) return openNeo4j({ ...settings, url });
  throw new Error(
    `expected the graph's address to be memory: (nothing is kept), file:./folder, or bolt:// or neo4j:// ` +
      `(also with +s or +ssc) and a host, but got ${JSON.stringify(url)}`,
  );
}

/** The folder that an address such as `file:./data` names. */
export function folderOf(url: string): string {
  if (url.startsWith('file:///')) return fileURLToPath(url);
  const path = url.slice('file:'.length);
  if (path !== '' && !path.startsWith('//')) return path;
  throw new Error(
    `expected a folder after file:, such as file:./data or file:///srv/data, but got ${JSON.stringify(url)}`,
  );
}
