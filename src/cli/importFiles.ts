import type { OnProgress } from '../data/countRows.ts';
import { loadDna } from '../data/dna/loadDna.ts';
import { graphRecords } from '../data/graphRecords.ts';
import { importDossiers, type ImportOptions, type ImportReport } from '../data/importDossiers.ts';
import { recordsInGraph } from '../data/recordsInGraph.ts';
import { seedGraph } from '../data/seedGraph.ts';
import { withShipped } from '../data/shippedSeed.ts';
import { openGraph } from '../graph/openGraph.ts';
import type { Graph } from '../graph/port.ts';
import { readSettings } from '../server/settings/readSettings.ts';
import type { Output } from './output.ts';
import { UsageError } from './UsageError.ts';

/** An import is one transaction, however large the dossiers are. */
const transactionDeadlineMs = 3_600_000;

/** How files are imported. */
export interface ImportFilesOptions {
  readonly dryRun?: boolean;
  readonly replace?: boolean;
  readonly format?: string;
  readonly question?: string;
}

/** Writes dossiers to the graph that the settings name; gives the exit code. */
export async function importFiles(
  files: readonly string[],
  { dryRun, replace, format = 'yaml', question }: ImportFilesOptions,
  output: Output,
): Promise<number> {
  const list = eventList(files, format, question);
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
    const onProgress = progressTo(output);
    const options = { dryRun: dryRun === true, replace: replace === true, onProgress };
    const reports =
      list === undefined
        ? await seedGraph(graph, await withShipped(files), options)
        : await importList(graph, list, { options, output });
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

interface EventList {
  readonly file: string;
  readonly question: string;
}

function eventList(files: readonly string[], format: string, question: string | undefined): EventList | undefined {
  if (format !== 'dna') {
    if (question === undefined) return undefined;
    throw new UsageError('expected --question only with --format dna, got it without');
  }
  const [file] = files;
  if (file === undefined || files.length > 1)
    throw new UsageError(`expected one file with --format dna, got ${files.length}`);
  if (question !== undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(question)) return { file, question };
  throw new UsageError(
    `expected --question NAME of small letters, digits and hyphens with --format dna, got ${JSON.stringify(question)}`,
  );
}

/** Writes an event list beside the shipped debate, and tells which of its columns are not DNA's own. */
async function importList(
  graph: Graph,
  { file, question }: EventList,
  { options, output }: { options: ImportOptions; output: Output },
): Promise<ImportReport[]> {
  const paths = await withShipped([]);
  const inGraph = await recordsInGraph(graph, {
    except: [...paths.map(({ name }) => name), question],
    load: async () => (await loadDna(file, question, { paths, inGraph: new Map() })).dossiers,
  });
  const { dossiers, further } = await loadDna(file, question, { paths, inGraph, onProgress: options.onProgress });
  if (further.length > 0) output.error(`${file}: columns beside DNA's own, kept in notes: ${further.join(', ')}`);
  return importDossiers(graph, dossiers.map(graphRecords), options);
}

/** So many rows take a while at every stage. */
const many = 6_000;

/** Tells how far a long import is: once a second, and of many rows where each stage begins and ends. */
function progressTo(output: Output): OnProgress {
  const begun = performance.now();
  let told = begun;
  return ({ stage, done, total, rowsPerSecond }) => {
    const now = performance.now();
    const [begins, ends] = [done === 0, done === total];
    const tells = begins || ends ? total >= many : now - told >= 1000;
    if (tells || begins) told = now;
    if (!tells) return;
    const rate = begins ? '' : `, ${rowsPerSecond} a second`;
    output.error(`${done} of ${total} rows ${stage}${rate}; ${Math.round((now - begun) / 1000)} s so far`);
  };
}
