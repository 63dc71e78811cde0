import type { ImportProgress } from '../data/importDossiers.ts';
import { seedGraph } from '../data/seedGraph.ts';
import { withShipped } from '../data/shippedSeed.ts';
import { openGraph } from '../graph/openGraph.ts';
import { readSettings } from '../server/settings/readSettings.ts';
import type { Output } from './output.ts';
import { UsageError } from './UsageError.ts';

/** An import is one transaction, however large the dossiers are. */
const transactionDeadlineMs = 3_600_000;

/** Writes dossiers to the graph that the settings name; gives the exit code. */
export async function importFiles(
  files: readonly string[],
  { dryRun, replace }: { dryRun?: boolean; replace?: boolean },
  output: Output,
): Promise<number> {
  const {
    graphUrl: url,
    graphUser: user,
    graphPassword: password,
    graphDatabase: database,
  } = readSettings(process.env);
  if (url === 'memory:') {
    throw new UsageError(
      'expected a graph that remains, got memory: in GRAPH_URL: set it to file:FOLDER or to the address of a Neo4j',
    );
  }
  const graph = await openGraph({
    url,
    transactionDeadlineMs,
    ...(user === undefined ? {} : { user }),
    ...(password === undefined ? {} : { password }),
    ...(database === undefined ? {} : { database }),
  });
  try {
    const paths = await withShipped(files);
    const onProgress = progressTo(output);
    const reports = await seedGraph(graph, paths, { dryRun: dryRun === true, replace: replace === true, onProgress });
    for (const { dossier, records, ties, written, removed } of reports) {
      const done = dryRun === true ? 'would be' : 'were';
      output.log(
        `${dossier}: ${records} records and ${ties} ties, of which ${written} ${done} written, ${removed} removed`,
      );
    }
    return 0;
  } finally {
    await graph.close();
  }
}

/** Tells how far a long import is, once a second. */
function progressTo(output: Output): (progress: ImportProgress) => void {
  let told = Infinity;
  return ({ done, total, rowsPerSecond }) => {
    told = Math.min(told, performance.now());
    if (performance.now() - told < 1000) return;
    told = performance.now();
    output.error(`${done} of ${total} rows written, ${rowsPerSecond} a second`);
  };
}
