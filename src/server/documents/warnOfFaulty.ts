import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Logger } from 'pino';
import type { PublishedDocument } from './readManifest.ts';

/** Warns of published documents that the schema cannot answer: clients that still ask them get the same errors. */
export function warnOfFaulty(schema: GraphQLSchema, documents: readonly PublishedDocument[], logger: Logger): void {
  for (const { id, text, operations } of documents) {
    const [error] = validate(schema, parse(text));
    if (error === undefined) continue;
    logger.warn({ id, operations, reason: error.message }, 'a published document does not fit the schema');
  }
}
