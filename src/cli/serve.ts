import DataLoader from 'dataloader';
import { execute, printSchema } from 'graphql';
import type { Logger } from 'pino';
import { createSchema } from '../api/createSchema.ts';
import { readExamples, readSchema } from '../api/readSchema.ts';
import type { PassageContext, Span } from '../concepts/citations/passage.ts';
import type { DossierPath } from '../data/findSeedFiles.ts';
import { seedGraph } from '../data/seedGraph.ts';
import { withShipped } from '../data/shippedSeed.ts';
import { openTexts, type Texts } from '../data/texts.ts';
import type { EngineContext } from '../engine/rootResolvers.ts';
import { readAnswer } from '../engine/rootResolvers.ts';
import { GraphError } from '../graph/GraphError.ts';
import { openGraph } from '../graph/openGraph.ts';
import type { Graph } from '../graph/port.ts';
import { createServer } from '../server/createServer.ts';
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
  const texts = settings.sourceTexts === undefined ? undefined : await openTexts(settings.sourceTexts);
  const seeding = await startSeeding(graph, await withShipped(files), logger);
  const schema = createSchema(readSchema());
  const server = await createServer({
    schema,
    schemaText: printSchema(schema),
    exampleQueries: readExamples(),
    contextFor: () => contextOf(graph, texts, seeding),
    execute: (args) => execute({ ...args, fieldResolver: readAnswer }),
    isReady: createReadiness({ graph, seedMissing: seeding.missing }),
    settings,
    logger,
  });
  return runServer({ server, logger, graceMs: settings.graceMs, afterClose: () => graph.close() });
}

const graphSettings = (settings: Settings) => ({
  url: settings.graphUrl,
  deadlineMs: settings.deadlineMs,
  ...(settings.graphUser === undefined ? {} : { user: settings.graphUser }),
  ...(settings.graphPassword === undefined ? {} : { password: settings.graphPassword }),
  ...(settings.graphDatabase === undefined ? {} : { database: settings.graphDatabase }),
});

/** Until the seed is loaded nothing is answered, since an answer from half a graph would be false. */
function contextOf(graph: Graph, texts: Texts | undefined, seeding: Seeding): EngineContext & PassageContext {
  const passages = new DataLoader<Span, string | null, string>(
    (spans) => Promise.resolve(spans.map(({ digest, start, end }) => texts?.passage(digest, start, end) ?? null)),
    { cacheKeyFn: ({ digest, start, end }) => `${digest} ${start} ${end}` },
  );
  return {
    run: async (cypher, parameters) => {
      const missing = seeding.missing();
      if (missing !== undefined) throw new GraphError('UNAVAILABLE', missing);
      return graph.run(cypher, parameters);
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
  let missing: string | undefined = 'the seed is not loaded yet';
  const attempt = async (): Promise<boolean> => {
    try {
      for (const report of await seedGraph(graph, paths)) logger.info(report, 'dossier loaded');
      missing = undefined;
      return true;
    } catch (error) {
      if (!(error instanceof GraphError) || !passing.has(error.kind)) throw error;
      missing = `the seed is not loaded yet: ${error.message}`;
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
