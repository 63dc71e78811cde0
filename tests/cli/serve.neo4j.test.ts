import { createServer } from 'node:net';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { whyNoNeo4jServer } from '../support/neo4j/neo4jJars.ts';
import { type Neo4jServer, startNeo4j } from '../support/neo4j/startNeo4j.ts';
import { type Service, startService } from './service.ts';

const question = '{ person(id: "person:li-yanhong") { name opponents { party { id } } } }';
const patience = { timeout: 60_000, interval: 250 };

describe.skipIf(whyNoNeo4jServer() !== undefined)('the service over a Neo4j that comes and goes', () => {
  let server: Neo4jServer | undefined;
  let service: Service | undefined;
  afterAll(async () => {
    await service?.stop();
    await server?.stop();
  });

  test('it waits, tells so, and recovers by itself', { timeout: 180_000 }, async () => {
    const port = await freePort();
    service = await startService({ GRAPH_URL: `neo4j://127.0.0.1:${port}`, SLOW_MS: '1' });
    const { ask, ready } = service;
    expect(await ready()).toBe(503);
    expect((await ask(question)).body.errors).toMatchObject([{ extensions: { code: 'BACKEND_UNAVAILABLE' } }]);
    expect(service.log()).toContain('the graph does not answer; trying again');

    server = await startNeo4j({ port });
    await vi.waitFor(async () => expect(await ready()).toBe(200), patience);
    const answered = await ask(question);
    expect(answered.body.errors).toBeUndefined();

    const running = service;
    const plans = () =>
      running
        .log()
        .split('\n')
        .filter((line) => line.includes('the plan of a slow text'));
    await vi.waitFor(() => expect(plans()).toHaveLength(1), patience);
    const [told] = plans().map((line) => JSON.parse(line) as { requestId: string; name: string; plan: string[] });
    expect(told).toMatchObject({
      requestId: expect.any(String) as string,
      name: expect.stringMatching(/^\w+\.[\da-f]{8}$/) as string,
    });
    expect(told?.plan[0]).toMatch(/^ProduceResults: about \d+ rows/);
    expect(told?.plan.at(-1)?.trim()).toMatch(/^(NodeUniqueIndexSeek|NodeIndexSeek|Argument|MultiNodeIndexSeek)\b/);

    await server.kill();
    await vi.waitFor(async () => expect(await ready()).toBe(503), patience);
    expect((await ask(question)).body.errors).toMatchObject([{ extensions: { code: 'BACKEND_UNAVAILABLE' } }]);

    await server.restart();
    await vi.waitFor(async () => expect(await ready()).toBe(200), patience);
    expect(await ask(question)).toEqual(answered);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}
