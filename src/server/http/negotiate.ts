import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';
import { recordOf, type MediaType } from './requestRecord.ts';

const offered: MediaType[] = ['application/json', 'application/graphql-response+json'];

/** Chooses the content type of the answer by `Accept`, before any work is done that nobody could take. */
export const negotiate: RequestHandler = (request, response, next) => {
  response.vary('Accept');
  const chosen = offered.find((mediaType) => mediaType === request.accepts(offered));
  if (chosen === undefined) {
    refuse(response, {
      status: 406,
      code: 'BAD_USER_INPUT',
      message: `Accept: expected ${offered.join(' or ')}; got ${request.get('Accept') ?? 'nothing'}.`,
    });
    return;
  }
  recordOf(response).mediaType = chosen;
  next();
};
