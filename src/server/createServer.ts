import { createServer as createHttpServer } from 'node:http';
import { expressMiddleware } from '@as-integrations/express5';
import express from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { GateLoad } from '../graph/gate.ts';
import { createApollo } from './graphql/createApollo.ts';
import { answerOperations, type ContextRequest, type Execute } from './graphql/answerOperation.ts';
import { persistedDocuments } from './documents/persistedDocuments.ts';
import { publish } from './documents/published.ts';
import { publishedDocument } from './documents/readManifest.ts';
import { warnOfFaulty } from './documents/warnOfFaulty.ts';
import { serveExplorer } from './explorer/serveExplorer.ts';
import { serveGraphiql, type ExampleQuery } from './graphiql/serveGraphiql.ts';
import { allowMethods } from './http/allowMethods.ts';
import { beginRequests } from './http/beginRequests.ts';
import { cacheAnswers } from './http/cacheAnswers.ts';
import { constantHeaders } from './http/constantHeaders.ts';
import { crossOrigin } from './http/crossOrigin.ts';
import { exports, type OpenFile } from './http/exports.ts';
import { handleErrors } from './http/handleErrors.ts';
import { jsonBody } from './http/jsonBody.ts';
import { listen } from './http/listen.ts';
import { negotiate } from './http/negotiate.ts';
import { notFound } from './http/notFound.ts';
import { partFromClients } from './http/partFromClients.ts';
import { passPlainGet } from './http/passPlainGet.ts';
import { probes } from './http/probes.ts';
import { recordOf } from './http/requestRecord.ts';
import { tellRequestId } from './http/tellRequestId.ts';
import { dataHeaders } from './http/securityHeaders.ts';
import type { PlanOf } from './observe/explainSlow.ts';
import { createMetrics } from './observe/metrics.ts';
import { serveMetrics } from './observe/serveMetrics.ts';
import { refuseOverload } from './overload/refuseOverload.ts';
import { chargeFor } from './rate/chargeFor.ts';
import { clientOf } from './rate/clientOf.ts';
import { EXPORT_COST, REQUEST_COST } from './rate/costs.ts';
import { limitRequests } from './rate/limitRequests.ts';
import { createRateLimiter } from './rate/rateLimiter.ts';
import { prepareOperations } from './quick/preparedOperations.ts';
import { quickAnswers } from './quick/quickAnswers.ts';
import type { Readiness } from './readiness.ts';
import type { Settings } from './settings/settings.ts';

/** What the service is made of. */
export interface ServerOptions {
  readonly schema: GraphQLSchema;
  /** The schema as its authors wrote it, for `/schema.graphql`. */
  readonly schemaText: string;
  /** Makes the context that resolvers get, anew for each request. */
  readonly contextFor: (request: ContextRequest) => unknown;
  /** Answers operations in place of graphql-js. */
  readonly execute?: Execute;
  /** Makes the files under `/export`; without it there are none. */
  readonly openFile?: OpenFile;
  /** A word that changes with everything in the graph that a file can show; without it no file is kept by caches. */
  readonly graphState?: () => Promise<string>;
  /** Tells how the graph goes about a text that was slow; without it the log does not say. */
  readonly planOf?: PlanOf;
  /** Who runs and who waits at the engine, for the metrics. */
  readonly graphLoad?: () => readonly GateLoad[];
  readonly isReady: () => Promise<Readiness>;
  readonly exampleQueries: readonly ExampleQuery[];
  readonly settings: Settings;
  readonly logger: Logger;
}

/** The service over HTTP. */
export interface HttpServer {
  /** Starts to listen and gives the address. */
  listen(): Promise<string>;
  /** Takes no more requests, waits for those that run, at most for the grace time, and stops. */
  close(): Promise<void>;
}

/** What every answer to a POST of GraphQL carries. */
const headers = [
  ...[dataHeaders, crossOrigin].flatMap((handler) => constantHeaders(handler)).flat(),
  ...['Cache-Control', 'no-store', 'Vary', 'Accept'],
];

/** Makes the service: the explorer, GraphQL, GraphiQL, the schema and the probes. */
export async function createServer(options: ServerOptions): Promise<HttpServer> {
  const { schemaText, isReady, exampleQueries, settings, logger } = options;
  const app = express();
  const httpServer = createHttpServer({ requestTimeout: 30_000 });
  const part = partFromClients(httpServer);
  const limiter = createRateLimiter(settings, logger);
  const documents = [
    ...exampleQueries.map(({ name, query }) => publishedDocument(name, query)),
    ...(settings.persistedManifest ?? []),
  ];
  warnOfFaulty(options.schema, documents, logger);
  const explorer = serveExplorer(logger);
  const published = publish([...explorer.documents, ...documents]);
  const overload = refuseOverload(settings);
  const metrics =
    settings.metricsPort === undefined
      ? undefined
      : createMetrics({
          operations: published.operations,
          graphLoad: () => [overload.load(), ...(options.graphLoad?.() ?? [])],
        });
  const { metricsHost: host, metricsPort: port = 0 } = settings;
  const metricsServer = metrics && serveMetrics(metrics, { host, port, logger });
  const prepared = prepareOperations();
  const answer = answerOperations({ ...options, deadlineMs: settings.deadlineMs });
  const apollo = createApollo({ ...options, answer, prepared, limits: settings, httpServer });
  await apollo.start();

  if (settings.trustedProxies !== undefined) app.set('trust proxy', settings.trustedProxies);
  app.disable('x-powered-by');
  app.disable('etag'); // It would hash every answer.
  app.use(tellRequestId);
  // What most requests ask stands first.
  app.use(
    '/graphql',
    dataHeaders,
    crossOrigin,
    cacheAnswers(settings),
    negotiate,
    allowMethods('GET', 'POST'),
    limitRequests(limiter, REQUEST_COST),
    passPlainGet,
    jsonBody,
    overload.guard,
    persistedDocuments({ mode: settings.persistedDocuments, published }),
    expressMiddleware(apollo, {
      context: ({ req: request, res: response }) => {
        const charge = chargeFor(limiter, { client: clientOf(request), response });
        return Promise.resolve({ record: recordOf(response), ...(charge && { charge }) });
      },
    }),
  );
  app.use(explorer.views);
  app.use('/graphiql', serveGraphiql(exampleQueries));
  app.use(dataHeaders, crossOrigin);
  app.use('/schema.graphql', allowMethods('GET', 'HEAD'), (_request, response) => {
    response.type('text/plain; charset=utf-8').send(schemaText);
  });
  if (options.openFile !== undefined) {
    const { openFile, graphState } = options;
    const kept = { ...settings, ...(graphState && { graphState }) };
    app.use(
      '/export',
      allowMethods('GET', 'HEAD'),
      limitRequests(limiter, EXPORT_COST),
      overload.guard,
      exports(openFile, kept),
    );
  }
  app.use(probes(isReady));
  app.use(explorer.wrongAddress);
  app.use(notFound);
  app.use(handleErrors);

  const begin = beginRequests({ logger, slowMs: settings.slowMs, metrics, planOf: options.planOf });
  const quick = quickAnswers({
    ...options,
    prepared,
    answer,
    overload,
    maxCost: settings.maxCost,
    limiter,
    // Express knows the trusted proxies.
    clientOf: ({ headers: given, socket }) =>
      clientOf({ ip: Reflect.get(app.request, 'ip', { app, headers: given, socket }) }),
    headers,
  });
  httpServer.on('request', (request, response) => {
    const record = begin(request, response);
    quick(request, response, record)
      .then((answered) => {
        if (!answered) app(request, response);
      })
      .catch((error: unknown) => {
        record.logger.error({ err: error }, 'a request failed');
        response.destroy();
      });
  });

  return {
    async listen() {
      await metricsServer?.listen();
      return listen(httpServer, settings);
    },
    async close() {
      await part();
      await apollo.stop();
      overload.close();
      limiter?.close();
      metricsServer?.close();
    },
  };
}
