import type { RequestHandler } from 'express';
import { hideAllowance } from '../rate/allowance.ts';
import { cacheControl, type CacheSettings } from './cacheControl.ts';
import { etagOf } from './etagOf.ts';
import { hasAlready } from './hasAlready.ts';
import { recordOf } from './requestRecord.ts';

/**
 * Lets caches keep the faultless answers of GET requests, and answers 304 to whoever has the same answer already. What
 * else decides about an answer (`Sec-Fetch-Site` and the preflight's headers) only refuses, and no refusal is kept.
 */
export function cacheAnswers(settings: CacheSettings): RequestHandler {
  const control = cacheControl(settings);
  return (request, response, next) => {
    response.setHeader('Cache-Control', 'no-store');
    if (request.method === 'GET') {
      const send = response.send.bind(response);
      response.send = (body: unknown) => {
        const { codes, mediaType } = recordOf(response);
        if (typeof body === 'string' && response.statusCode === 200 && codes.length === 0) {
          response.setHeader('Cache-Control', control);
          hideAllowance(response);
          const etag = etagOf(mediaType, body);
          response.setHeader('ETag', etag);
          if (hasAlready(request, etag)) response.status(304);
        }
        return send(body);
      };
    }
    next();
  };
}
