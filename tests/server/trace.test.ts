import { propagation, trace } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { onGraph } from './world/onGraph.ts';
import { startWorld, type World } from './world/startWorld.ts';

const exporter = new InMemorySpanExporter();
const graph = await openEmbedded();
let world: World;
beforeAll(async () => {
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(exporter)] }));
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  world = await startWorld({}, onGraph(graph));
});
afterAll(async () => {
  await world.close();
  await graph.close();
  trace.disable();
  propagation.disable();
});

const spansOf = async (body: object, headers: Record<string, string> = {}) => {
  exporter.reset();
  await world.post(body, headers);
  await expect.poll(() => exporter.getFinishedSpans().some(({ name }) => name === 'POST /graphql')).toBe(true);
  return exporter.getFinishedSpans();
};

it('a request is a span in the trace of its client, with its calls of the graph below it', async () => {
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const body = { query: 'query Named($id: ID) { cats { nodes { name } } }', variables: { id: 'a-private-word' } };
  const spans = await spansOf(
    { ...body, query: 'query Named($id: ID!) { cat(id: $id) { name } }' },
    {
      traceparent: `00-${traceId}-b7ad6b7169203331-01`,
    },
  );
  const [request] = spans.filter(({ name }) => name === 'POST /graphql');
  const calls = spans.filter((span) => span !== request);
  expect(request?.attributes).toMatchObject({
    'http.route': '/graphql',
    'http.response.status_code': 200,
    'graphql.operation.name': 'Named',
    'debate_graph.cost': 1.1,
  });
  expect(calls.map(({ name }) => name)).toEqual([
    expect.stringMatching(/^graph\.[\da-f]{8}$/),
    expect.stringMatching(/^Cat\.[\da-f]{8}$/),
  ]);
  for (const call of calls) expect(call.parentSpanContext?.spanId).toBe(request?.spanContext().spanId);
  for (const span of spans) expect(span.spanContext().traceId).toBe(traceId);
  expect(JSON.stringify(spans.map(({ name, attributes }) => ({ name, attributes })))).not.toContain('a-private-word');
});

it('a call that failed is marked', async () => {
  const spans = await spansOf({ query: 'query Fail { legs }', operationName: 'Fail' });
  expect(spans.map(({ status }) => status.code)).toEqual([0, 2, 2]);
});
