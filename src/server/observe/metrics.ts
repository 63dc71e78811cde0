import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { GraphError } from '../../graph/GraphError.ts';
import type { GateLoad } from '../../graph/gate.ts';
import type { ObservedCall } from '../../graph/observed.ts';
import { errorCodes } from '../errors/codes.ts';
import type { EngineUse } from './engineUse.ts';

/** One request, when it is over. */
export interface EndedRequest {
  readonly route: string;
  readonly method: string;
  /** The status, or `aborted` where the client went away. */
  readonly status: string;
  readonly seconds: number;
  readonly operationName: string | undefined;
  readonly cost: number | undefined;
  readonly codes: readonly string[];
  readonly use: EngineUse;
}

/** Counts what the service does, for Prometheus. */
export interface Metrics {
  readonly requestBegun: () => void;
  readonly requestEnded: (request: EndedRequest) => void;
  readonly callEnded: (call: ObservedCall) => void;
  readonly registry: Registry;
}

/** What is counted beside requests. */
export interface MetricsOptions {
  /** The operations that are counted by name; all others are `other`, since clients could invent names without end. */
  readonly operations: ReadonlySet<string>;
  /** Who runs and who waits at the engine. */
  readonly graphLoad: () => readonly GateLoad[];
}

const SECONDS = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const METHODS = new Set(['GET', 'POST', 'HEAD', 'OPTIONS']);

/** Makes the counters, with those of Node itself: processor, memory, garbage, and the delay of the event loop. */
export function createMetrics({ operations, graphLoad }: MetricsOptions): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], labelNames: Label[] = []) =>
    new Histogram({ name, help, buckets, labelNames, registers });

  const http = histogram('http_request_duration_seconds', 'Time from request to answer.', SECONDS, [
    'route',
    'method',
    'status',
  ]);
  const running = new Gauge({ name: 'http_requests_running', help: 'Requests without an answer yet.', registers });
  const operation = histogram(
    'debate_graph_operation_duration_seconds',
    'Time of GraphQL operations; published ones by name.',
    SECONDS,
    ['operation'],
  );
  const cost = histogram(
    'debate_graph_operation_cost',
    'Cost of operations.',
    [1, 10, 100, 1_000, 2_500, 5_000, 10_000],
  );
  const roundTrips = histogram('debate_graph_round_trips', 'Calls of the graph by operation.', [0, 1, 2, 3, 5, 10, 20]);
  const engine = histogram('debate_graph_engine_seconds', 'Time of one call of the graph, waiting included.', SECONDS, [
    'outcome',
  ]);
  const errors = new Counter({
    name: 'debate_graph_errors_total',
    help: 'Answers with an error or refusal, by its code.',
    labelNames: ['code'],
    registers,
  });
  for (const code of errorCodes) errors.inc({ code }, 0);
  new Gauge({
    name: 'debate_graph_engine_calls',
    help: 'Calls at the engine: how many run, how many wait, and how many could run at once.',
    labelNames: ['of', 'state'],
    registers,
    collect() {
      for (const { what, places, running: inside, waiting } of graphLoad()) {
        this.set({ of: what, state: 'running' }, inside);
        this.set({ of: what, state: 'waiting' }, waiting);
        this.set({ of: what, state: 'places' }, places);
      }
    },
  });

  return {
    registry,
    requestBegun: () => running.inc(),
    requestEnded(ended) {
      running.dec();
      const { route, status, seconds, operationName, use } = ended;
      http.observe({ route, method: METHODS.has(ended.method) ? ended.method : 'other', status }, seconds);
      for (const code of ended.codes) errors.inc({ code });
      if (ended.cost === undefined) return;
      const known = operationName !== undefined && operations.has(operationName);
      operation.observe({ operation: known ? operationName : 'other' }, seconds);
      cost.observe(ended.cost);
      roundTrips.observe(use.roundTrips);
    },
    callEnded({ milliseconds, error }) {
      const outcome = error === undefined ? 'ok' : error instanceof GraphError ? error.kind : 'other';
      engine.observe({ outcome }, milliseconds / 1000);
    },
  };
}
