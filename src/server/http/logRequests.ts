import type { RequestHandler } from 'express';
import type { Logger } from 'pino';
import { cypherName } from '../../graph/cypherName.ts';
import type { Metrics } from '../observe/metrics.ts';
import { routeOf } from '../observe/routeOf.ts';
import { traceRequest } from '../observe/traceRequest.ts';
import { openRecord, type RequestRecord } from './requestRecord.ts';

/** Who hears of requests. */
export interface LogRequestsOptions {
  readonly logger: Logger;
  /** After how long a request is worth a warning. */
  readonly slowMs: number;
  readonly metrics: Metrics | undefined;
}

/** Probes come every few seconds and say nothing new. */
const quietPaths = new Set(['/health', '/ready']);

/**
 * Gives every request an id, and tells log, metrics and trace when it is over; never its query, its variables or its
 * address. A slow one gets a warning with the Cypher text that took longest, in which values are parameters.
 */
export function logRequests({ logger, slowMs, metrics }: LogRequestsOptions): RequestHandler {
  return (request, response, next) => {
    const begun = performance.now();
    const trace = traceRequest(request);
    const record = openRecord(request, response, {
      logger,
      heard(call) {
        metrics?.callEnded(call);
        trace.call(call);
      },
    });
    metrics?.requestBegun();
    const { method, path } = request;
    response.setHeader('X-Request-Id', record.requestId);
    response.once('close', () => {
      const passed = performance.now() - begun;
      const { operationName, cost, codes, use } = record;
      const status = response.statusCode;
      const line = { method, path, status, milliseconds: rounded(passed), ...toldOf(record) };
      const gone = !response.writableFinished;
      record.logger[quietPaths.has(path) ? 'debug' : 'info']({ ...line, ...(gone && { aborted: true }) }, 'request');
      if (passed > slowMs) record.logger.warn({ ...line, ...slowestOf(record) }, 'a slow request');
      const told = { operationName, cost, codes };
      const outcome = gone ? 'aborted' : String(status);
      metrics?.requestEnded({ route: routeOf(path), method, status: outcome, seconds: passed / 1000, use, ...told });
      trace.end({ status, ...told });
    });
    next();
  };
}

const toldOf = ({ operationName, cost, codes, use }: RequestRecord) => ({
  ...(operationName !== undefined && { operationName }),
  ...(cost !== undefined && { cost }),
  ...(use.roundTrips > 0 && { roundTrips: use.roundTrips, engineMilliseconds: rounded(use.milliseconds) }),
  ...(codes.length > 0 && { codes }),
});

function slowestOf({ use: { slowest } }: RequestRecord) {
  if (slowest === undefined) return {};
  const { cypher, milliseconds, rows } = slowest;
  return { slowest: { name: cypherName(cypher), milliseconds: rounded(milliseconds), rows, cypher } };
}

const rounded = (milliseconds: number): number => Math.round(milliseconds * 10) / 10;
