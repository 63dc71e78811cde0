import { folderOf } from '../graph/openGraph.ts';
import { readSettings } from '../server/settings/readSettings.ts';
import { UsageError } from './UsageError.ts';

/** The folder of the graph that the settings name, or which tool copies a graph that is in none. */
export function backupFolder(): string {
  const { graphUrl } = readSettings(process.env);
  if (graphUrl.startsWith('file:')) return folderOf(graphUrl);
  throw new UsageError(
    graphUrl === 'memory:'
      ? 'expected a graph that remains, got memory: in GRAPH_URL: set it to file:FOLDER'
      : `expected file:FOLDER in GRAPH_URL, got ${graphUrl}: for Neo4j use its own tools, neo4j-admin database dump and ` +
          'load while it is stopped, or neo4j-admin database backup and restore of the enterprise edition while it runs',
  );
}
