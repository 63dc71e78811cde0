import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

/** Answers where nothing is. */
export const notFound: RequestHandler = (request, response) => {
  const message = `Nothing is at ${request.path}. GraphQL is at /graphql, GraphiQL at /graphiql, the schema at /schema.graphql.`;
  refuse(response, { status: 404, code: 'NOT_FOUND', message });
};
