import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { cypherName } from '../../graph/cypherName.ts';
import { explainSlow, type PlanOf } from '../observe/explainSlow.ts';
import { searchByTerms } from '../../graph/observed.ts';
import type { Metrics } from '../observe/metrics.ts';
import { routeOf } from '../observe/routeOf.ts';
import { traceRequest } from '../observe/traceRequest.ts';
import { openRecord, type RequestRecord } from './requestRecord.ts';

/** Who hears of requests. */
export interface BeginRequestsOptions {
  readonly logger: Logger;
  /** After how long a request is worth a warning. */
  readonly slowMs: number;
  readonly metrics: Metrics | undefined;
  /** Where the graph tells its plans, a slow text is explained. */
  readonly planOf: PlanOf | undefined;
}

/** Probes come every few seconds and say nothing new. */
const quietPaths = new Set(['/health', '/ready']);

/** Begins the record of a request. */
export type BeginRequest = (request: IncomingMessage, response: ServerResponse) => RequestRecord;

/**
 * Gives every request an id, and tells log, metrics and trace when it is over; never its query, its variables or its
 * address. A slow one gets a warning with the Cypher text that took longest, in which values are parameters,
 * and a further line with the text's plan, if it is not known yet.
 */
export function beginRequests({ logger, slowMs, metrics, planOf }: BeginRequestsOptions): BeginRequest {
  const explain = planOf && explainSlow(planOf);
  return (request, response) => {
    const begun = performance.now();
    const { method = '' } = request;
    const path = pathOf(request);
    const trace = traceRequest(request, path);
    const record = openRecord(request, response, {
      logger,
      heard(call) {
        metrics?.callEnded(call);
        trace.call(call);
      },
    });
    metrics?.requestBegun();
    response.once('close', () => {
      const passed = performance.now() - begun;
      const { requestId, operationName, cost, codes, use } = record;
      const status = response.statusCode;
      const line = { method, path, status, milliseconds: rounded(passed), ...toldOf(record) };
      const gone = !response.writableFinished;
      const level = quietPaths.has(path) ? 'debug' : 'info';
      logger[level]({ requestId, ...line, ...(gone && { aborted: true }) }, 'request');
      if (passed > slowMs) {
        record.logger.warn({ ...line, ...slowestOf(record) }, 'a slow request');
        const { cypher } = use.slowest ?? {};
        if (cypher !== undefined && cypher !== searchByTerms) explain?.(cypher, record.logger);
      }
      const told = { operationName, cost, codes };
      const outcome = gone ? 'aborted' : String(status);
      metrics?.requestEnded({ route: routeOf(path), method, status: outcome, seconds: passed / 1000, use, ...told });
      trace.end({ status, ...told });
    });
    return record;
  };
}

/** The path of a request, whose address may be a whole one. */
function pathOf({ url = '/' }: IncomingMessage): string {
  if (url.startsWith('/')) return url.split('?', 1)[0] ?? '';
  return URL.canParse(url) ? new URL(url).pathname : '';
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
