import DataLoader from 'dataloader';
import { printSchema } from 'graphql';
import type { Logger } from 'pino';
import type { ApiContext } from '../api/context.ts';
import { createSchema } from '../api/createSchema.ts';
import { createExports } from '../api/exports.ts';
import { readExamples, readSchema } from '../api/readSchema.ts';
import type { Span } from '../concepts/citations/passage.ts';
import type { DossierPath } from '../data/findSeedFiles.ts';
import { graphState } from '../data/graphState.ts';
import { seedGraph } from '../data/seedGraph.ts';
import { withShipped } from '../data/shippedSeed.ts';
import { openExport } from '../data/export/openExport.ts';
import { type ExportFormat, ExportRefused, type ExportRequest } from '../data/export/exportFormat.ts';
import { openTexts, type Texts } from '../data/texts.ts';
import { createExecutor } from '../engine/executeReady.ts';
import { graphSettings } from './graphSettings.ts';
import { GraphError } from '../graph/GraphError.ts';
import { observed } from '../graph/observed.ts';
import { openGraph } from '../graph/openGraph.ts';
import type { Graph } from '../graph/port.ts';
import { readsOfRequest } from '../graph/readsOfRequest.ts';
import { createServer } from '../server/createServer.ts';
import type { FileRefusal, ServedFile } from '../server/http/exports.ts';
import { createLogger } from '../server/logger.ts';
import { createReadiness } from '../server/readiness.ts';
import { runServer } from '../server/runServer.ts';
import { readSettings } from '../server/settings/readSettings.ts';
import type { Settings } from '../server/settings/settings.ts';

/**
 * Serves the graph that the settings name, with the shipped seed and further dossiers in it, until the process is told
 * to stop. Faults in the dossiers end it; a Neo4j that is not there is waited for.
 */
export async function serve(files: readonly string[]): Promise<never> {
  const settings = readSettings(process.env);
  const logger = createLogger(settings.logLevel);
  const graph = await openGraph(graphSettings(settings));
  try {
    return await serveGraph(graph, { files, settings, logger });
  } catch (error) {
    // The connections of an open graph would keep the process, and whoever waits for its end, for ever.
    await graph.close();
    throw error;
  }
}

interface Serving {
  readonly files: readonly string[];
  readonly settings: Settings;
  readonly logger: Logger;
}

async function serveGraph(graph: Graph, { files, settings, logger }: Serving): Promise<never> {
  const texts = settings.sourceTexts === undefined ? undefined : await openTexts(settings.sourceTexts);
  const seeding = await startSeeding(graph, await withShipped(files), logger);
  const schema = createSchema(readSchema());
  const formats = createExports(schema);
  const server = await createServer({
    schema,
    schemaText: printSchema(schema),
    exampleQueries: readExamples(),
    contextFor: ({ signal, observe }) => ({ ...contextOf(observed(graph, observe), texts, seeding), signal }),
    openFile: (name, parameters, observe) =>
      openFile(formats, name, { run: contextOf(observed(graph, observe), texts, seeding).run, parameters }),
    graphLoad: () => graph.load(),
    ...(graph.plan && { planOf: graph.plan }),
    graphState: () => graphState(contextOf(graph, texts, seeding).run),
    execute: createExecutor(),
    isReady: createReadiness({ graph, seedMissing: seeding.missing }),
    settings,
    logger,
  });
  return runServer({ server, logger, graceMs: settings.graceMs, afterClose: () => graph.close() });
}

/** A larger graph is exported from the command line, so that the service never holds more than it can. */
const largestExport = 200_000;

async function openFile(
  formats: readonly ExportFormat[],
  name: string,
  request: Omit<ExportRequest, 'limit'>,
): Promise<ServedFile | FileRefusal> {
  try {
    return await openExport(formats, name, { ...request, limit: largestExport });
  } catch (error) {
    if (!(error instanceof ExportRefused)) throw error;
    return { code: error.code, message: error.message };
  }
}

/** Until the seed is loaded nothing is answered, since an answer from half a graph would be false. */
function contextOf(graph: Graph, texts: Texts | undefined, seeding: Seeding): ApiContext {
  const passages = new DataLoader<Span, string | null, string>(
    (spans) => Promise.resolve(spans.map(({ digest, start, end }) => texts?.passage(digest, start, end) ?? null)),
    { cacheKeyFn: ({ digest, start, end }) => `${digest} ${start} ${end}` },
  );
  const mustBeSeeded = () => {
    const missing = seeding.missing();
    if (missing !== undefined) throw new GraphError('UNAVAILABLE', missing);
  };
  const reads = readsOfRequest(graph);
  return {
    engine: graph.engine,
    run: async (cypher, parameters) => {
      mustBeSeeded();
      return reads.run(cypher, parameters);
    },
    search: async (asked) => {
      mustBeSeeded();
      return reads.search(asked);
    },
    passage: (span) => passages.load(span),
  };
}

/** Whether the graph holds the seed. */
interface Seeding {
  /** Why it does not; `undefined` once it does. */
  readonly missing: () => string | undefined;
}

const retryMs = 2_000;

/** Loads the dossiers. Throws for what waiting cannot mend; while the graph is away it tries again behind the service. */
async function startSeeding(graph: Graph, paths: readonly DossierPath[], logger: Logger): Promise<Seeding> {
  // Whoever asks the service whether it is ready need not learn where its graph is.
  let missing: string | undefined = 'the seed is not loaded yet; the log says why';
  const attempt = async (): Promise<boolean> => {
    try {
      for (const report of await seedGraph(graph, paths)) logger.info(report, 'dossier loaded');
      missing = undefined;
      return true;
    } catch (error) {
      if (!(error instanceof GraphError) || !passing.has(error.kind)) throw error;
      logger.warn({ kind: error.kind, reason: error.message, retryMs }, 'the graph does not answer; trying again');
      return false;
    }
  };
  const again = (): void => {
    setTimeout(() => {
      attempt().then(
        (done) => {
          if (!done) again();
        },
        (error: unknown) => {
          logger.fatal({ err: error }, 'the seed cannot be loaded');
          process.exit(1);
        },
      );
    }, retryMs).unref();
  };
  if (!(await attempt())) again();
  return { missing: () => missing };
}

/** What may pass: the server is away, starting, slow or busy, or its password is about to be set. */
const passing: ReadonlySet<GraphError['kind']> = new Set([
  'UNAVAILABLE',
  'UNAUTHORISED',
  'TIMEOUT',
  'OVERLOADED',
  'CONFLICT',
]);
