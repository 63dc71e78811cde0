import type { RequestHandler } from 'express';
import { recordOf } from './requestRecord.ts';

/** Tells a client under which id the log has its request. */
export const tellRequestId: RequestHandler = (_request, response, next) => {
  response.setHeader('X-Request-Id', recordOf(response).requestId);
  next();
};
