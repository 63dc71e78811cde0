import type { Server } from 'node:http';
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { Logger } from 'pino';
import { createDocumentStore } from '../documents/documentStore.ts';
import { createParsedDocuments } from '../documents/parsedDocuments.ts';
import { createErrorMask } from '../errors/errorMask.ts';
import { limitRules, type DocumentLimits } from '../limits/limitRules.ts';
import type { Settings } from '../settings/settings.ts';
import { answerAsJson } from './answerAsJson.ts';
import type { ApolloContext } from './apolloContext.ts';
import { executorGateway, type ExecutorOptions } from './executor.ts';
import { limitCost } from './limitCost.ts';
import { limitVariables } from './limitVariables.ts';
import { noteErrors } from './noteErrors.ts';
import { refuseUnserved } from './refuseUnserved.ts';

/** Errors after which a document is read no further. */
const MAX_ERRORS = 5;

/** What Apollo is made of. */
export interface ApolloOptions extends ExecutorOptions {
  readonly limits: DocumentLimits & Pick<Settings, 'maxTokens' | 'maxCost' | 'graceMs' | 'persistedDocuments'>;
  readonly logger: Logger;
  /** The server that is drained when Apollo stops. */
  readonly httpServer: Server;
}

/** Makes the Apollo Server behind `/graphql`. */
export function createApollo(options: ApolloOptions): ApolloServer<ApolloContext> {
  const { limits, logger, httpServer } = options;
  const mask = createErrorMask(logger);
  return new ApolloServer<ApolloContext>({
    gateway: executorGateway(options),
    // Apollo's own store goes by the length of a document as JSON, which is a small part of what it holds.
    documentStore: createParsedDocuments(),
    introspection: true,
    allowBatchedHttpRequests: false,
    persistedQueries: limits.persistedDocuments !== 'off' && { cache: createDocumentStore() },
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: mask.format,
    logger,
    parseOptions: { maxLexicalTokens: limits.maxTokens },
    validationOptions: { maxErrors: MAX_ERRORS },
    validationRules: limitRules(limits),
    plugins: [
      refuseUnserved,
      limitVariables,
      limitCost(limits.maxCost),
      answerAsJson,
      noteErrors(mask),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: limits.graceMs }),
      // It would wrap every field.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
    ],
  });
}
