import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { onGraph } from './world/onGraph.ts';
import { startWorld, type World } from './world/startWorld.ts';

const graph = await openEmbedded();
let world: World;
let metrics: string;
beforeAll(async () => {
  const exampleQueries = [{ name: 'Published', query: 'query Legs { legs }' }];
  world = await startWorld({ METRICS_PORT: '0' }, { ...onGraph(graph), exampleQueries });
  metrics = String(world.log.find(({ msg }) => msg === 'telling metrics')?.['metrics']);
});
afterAll(async () => {
  await world.close();
  await graph.close();
});

const read = async () => (await fetch(metrics)).text();
/** The value of a line such as `name{label="x"} 7`. */
const valueOf = (text: string, line: string) =>
  Number(
    text
      .split('\n')
      .find((each) => each.startsWith(`${line} `))
      ?.split(' ')[1],
  );

describe('metrics', () => {
  it('tell requests, operations, costs, round trips, engine time and refusals', async () => {
    for (let asked = 0; asked < 3; asked += 1) await world.post({ query: 'query Legs { legs }' });
    await world.post({ query: 'query Invented { legs }' });
    await world.post({ query: '{ arms }' });
    await world.post({ query: 'query Fail { legs }', operationName: 'Fail' });
    await expect.poll(async () => valueOf(await read(), 'http_requests_running')).toBe(0);
    const text = await read();
    const values = (lines: string[]) => Object.fromEntries(lines.map((line) => [line, valueOf(text, line)]));
    expect(
      values([
        'http_request_duration_seconds_count{route="graphql",method="POST",status="200"}',
        'http_request_duration_seconds_count{route="graphql",method="POST",status="400"}',
        'debate_graph_operation_duration_seconds_count{operation="Legs"}',
        'debate_graph_operation_duration_seconds_count{operation="other"}',
        'debate_graph_operation_cost_count',
        'debate_graph_round_trips_sum',
        'debate_graph_engine_seconds_count{outcome="ok"}',
        'debate_graph_engine_seconds_count{outcome="QUERY"}',
        'debate_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"}',
        'debate_graph_errors_total{code="RATE_LIMITED"}',
        'debate_graph_engine_calls{of="reads",state="waiting"}',
      ]),
    ).toMatchInlineSnapshot(`
      {
        "debate_graph_engine_calls{of="reads",state="waiting"}": 0,
        "debate_graph_engine_seconds_count{outcome="QUERY"}": 1,
        "debate_graph_engine_seconds_count{outcome="ok"}": 9,
        "debate_graph_errors_total{code="GRAPHQL_VALIDATION_FAILED"}": 1,
        "debate_graph_errors_total{code="RATE_LIMITED"}": 0,
        "debate_graph_operation_cost_count": 5,
        "debate_graph_operation_duration_seconds_count{operation="Legs"}": 3,
        "debate_graph_operation_duration_seconds_count{operation="other"}": 2,
        "debate_graph_round_trips_sum": 10,
        "http_request_duration_seconds_count{route="graphql",method="POST",status="200"}": 4,
        "http_request_duration_seconds_count{route="graphql",method="POST",status="400"}": 1,
      }
    `);
    expect(valueOf(text, 'debate_graph_engine_calls{of="reads",state="places"}')).toBeGreaterThan(0);
    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'process_resident_memory_bytes',
      'process_cpu_seconds_total',
    ]) {
      expect(valueOf(text, name), name).toBeGreaterThan(0);
    }
  });

  it('grow with no name, address or method that a client invents', async () => {
    const lines = async () => (await read()).match(/^(http|debate)_.*$/gm)?.map((line) => line.split(' ')[0]);
    await world.post({ query: 'query Other { legs }' });
    await fetch(`${world.url}/nowhere`);
    await fetch(`${world.url}/nowhere`, { method: 'PROPFIND' });
    await expect.poll(async () => valueOf(await read(), 'http_requests_running')).toBe(0);
    const before = await lines();
    for (let invented = 0; invented < 20; invented += 1) {
      await world.post({ query: `query Invented${invented} { legs }` });
      await fetch(`${world.url}/nowhere${invented}/deep`);
      await fetch(`${world.url}/nowhere${invented}`, { method: `PROP${invented}`.replace(/\d/g, 'X') }).catch(
        () => undefined,
      );
    }
    expect(await lines()).toEqual(before);
  });

  it('are not told to readers', async () => {
    expect((await fetch(`${world.url}/metrics`)).status).toBe(404);
    expect(new URL(metrics).port).not.toBe(new URL(world.url).port);
    expect((await fetch(metrics.replace('/metrics', '/'))).status).toBe(404);
  });

  it('are not there unless a port is set', async () => {
    const silent = await startWorld();
    expect(silent.log.some(({ msg }) => msg === 'telling metrics')).toBe(false);
    await silent.close();
  });

  it('stop with the service', async () => {
    const other = await startWorld({ METRICS_PORT: '0' });
    const address = String(other.log.find(({ msg }) => msg === 'telling metrics')?.['metrics']);
    expect((await fetch(address)).status).toBe(200);
    await other.close();
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });
});
