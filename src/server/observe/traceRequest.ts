import type { IncomingMessage } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { cypherName } from '../../graph/cypherName.ts';
import type { ObservedCall } from '../../graph/observed.ts';
import { routeOf } from './routeOf.ts';

/** The span of one request, under which its calls of the graph stand. */
export interface RequestTrace {
  call(call: ObservedCall): void;
  end(outcome: TraceOutcome): void;
}

/** What is known of a request at its end. */
export interface TraceOutcome {
  readonly status: number;
  readonly operationName: string | undefined;
  readonly cost: number | undefined;
  readonly codes: readonly string[];
}

/**
 * Begins the span of a request, in the trace that its headers name. Without an OpenTelemetry SDK, which is the
 * operator's to load, nothing is recorded. Spans hold names and counts, never a variable or a parameter.
 */
export function traceRequest(request: IncomingMessage, path: string): RequestTrace {
  const tracer = trace.getTracer('debate-graph');
  const from = propagation.extract(context.active(), request.headers);
  const route = routeOf(path);
  const attributes = { 'http.request.method': request.method ?? '', 'http.route': `/${route}` };
  const span = tracer.startSpan(`${request.method ?? ''} /${route}`, { kind: SpanKind.SERVER, attributes }, from);
  const inside = trace.setSpan(from, span);
  return {
    call({ cypher, milliseconds, rows, error }) {
      const ended = Date.now();
      const name = cypherName(cypher);
      const told = { 'db.query.summary': name, 'db.response.returned_rows': rows };
      const options = { kind: SpanKind.CLIENT, startTime: ended - milliseconds, attributes: told };
      const child = tracer.startSpan(name, options, inside);
      if (error !== undefined) child.setStatus({ code: SpanStatusCode.ERROR });
      child.end(ended);
    },
    end({ status, operationName, cost, codes }) {
      span.setAttributes({
        'http.response.status_code': status,
        ...(operationName !== undefined && { 'graphql.operation.name': operationName }),
        ...(cost !== undefined && { 'debate_graph.cost': cost }),
        ...(codes.length > 0 && { 'debate_graph.codes': [...codes] }),
      });
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    },
  };
}
