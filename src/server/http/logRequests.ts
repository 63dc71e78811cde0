import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { openRecord } from './requestRecord.ts';

/** Probes come every few seconds and say nothing new. */
const quietPaths = new Set(['/health', '/ready']);

/** Gives every request an id and writes a line when it is over; never its query, its variables or its address. */
export function logRequests(logger: Logger): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const record = openRecord(request, response, logger);
    const { method, path } = request;
    response.setHeader('X-Request-Id', record.requestId);
    response.once('close', () => {
      const line = {
        method,
        path,
        status: response.statusCode,
        milliseconds: Math.round((performance.now() - begun) * 10) / 10,
        ...(record.operationName !== undefined && { operationName: record.operationName }),
        ...(record.codes.length > 0 && { codes: record.codes }),
        ...(!response.writableFinished && { aborted: true }),
      };
      record.logger[quietPaths.has(path) ? 'debug' : 'info'](line, 'request');
    });
    next();
  };
}
