import type { RequestHandler } from 'express';

/** Sites that are no stranger's page: our own, the address bar, and clients that are no browser. */
const trusted = new Set([undefined, 'same-origin', 'none']);

/**
 * Lets a GET through Apollo's guard against cross-site requests when the browser says that no other site is behind it.
 * Safe, since a GET can only read and no cookie is ever looked at; a stranger's page still needs the preflight.
 */
export const passPlainGet: RequestHandler = (request, _response, next) => {
  if (request.method === 'GET' && trusted.has(request.get('Sec-Fetch-Site'))) {
    request.headers['apollo-require-preflight'] = 'true';
  }
  next();
};
