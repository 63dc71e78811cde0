import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openNeo4j, type Neo4jSettings } from '../../src/graph/neo4j.ts';
import type { Graph, Run } from '../../src/graph/port.ts';
import { whyNoNeo4jServer } from '../support/neo4j/neo4jJars.ts';
import { startNeo4j, type Neo4jServer } from '../support/neo4j/startNeo4j.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';

const STARTING_MS = 240_000;
const READ = 'MATCH (n:Thing) RETURN n.id AS id ORDER BY id';

// A server of this file's own, since it is killed and stopped: NEO4J_URL alone does not do.
describe.skipIf(whyNoNeo4jServer() !== undefined)('Neo4j and its faults', () => {
  let server: Neo4jServer;
  let proxy: TcpProxy;
  const opened: Graph[] = [];

  beforeAll(async () => {
    server = await startNeo4j({ auth: true, transactionMegabytes: 8 });
  }, STARTING_MS);
  afterAll(() => server.stop());
  beforeEach(async () => {
    proxy = await startTcpProxy(Number(new URL(server.url).port));
  });
  afterEach(async () => {
    for (const graph of opened.splice(0)) await graph.close();
    await proxy.close();
  });

  const open = (settings: Partial<Neo4jSettings> = {}): Graph => {
    const { url, user, password } = server;
    const graph = openNeo4j({ url, user, password, ...settings });
    opened.push(graph);
    return graph;
  };
  const openThroughProxy = (settings: Partial<Neo4jSettings> = {}) =>
    open({ url: `bolt://127.0.0.1:${proxy.port}`, ...settings });

  const begin = async (): Promise<Graph> => {
    const graph = open();
    await graph.transaction(async (run) => {
      await run('MATCH (n) DETACH DELETE n');
      await run('CREATE (a:Thing {id: 1}) CREATE (b:Thing {id: 2})');
    });
    return graph;
  };

  test('the routing scheme works too, for reads and writes', async () => {
    await begin();
    const routed = open({ url: server.url.replace('bolt:', 'neo4j:'), database: 'neo4j' });
    await routed.transaction((run) => run('CREATE (n:Thing {id: 3})'));
    expect(await routed.run(READ)).toEqual([[1], [2], [3]]);
  });

  // A transaction of 8 MB holds so many things, but not what their commit needs beside them.
  test.each([
    ['while it runs', 32_000, 0],
    ['at its commit', 8_000, 1],
  ])(
    'a transaction that outgrows its memory %s is tried once, told with what to raise, and leaves nothing',
    async (_when, things, done) => {
      const graph = await begin();
      const met = { begun: 0, done: 0 };
      const tooLarge = graph.transaction(async (run) => {
        met.begun += 1;
        await run('UNWIND range(3, $things) AS id CREATE (n:Thing {id: id, text: $text})', {
          things,
          text: 'some words of text',
        });
        met.done += 1;
      });
      await expect(tooLarge).rejects.toMatchObject({
        kind: 'OVERLOADED',
        message: expect.stringContaining('raise server.memory.heap.max_size') as string,
      });
      expect(met).toEqual({ begun: 1, done });
      expect(await graph.run(READ)).toEqual([[1], [2]]);
    },
  );

  test('two that make the same constraints and indexes at once both succeed', async () => {
    const labels = Array.from({ length: 12 }, (_, index) => ({ label: `Raced${index}`, property: 'id' }));
    const layout = { unique: labels, indexes: labels };
    await Promise.all([open().prepare(layout), open().prepare(layout), open().prepare(layout)]);
  });

  test('a wrong password is UNAUTHORISED, and says where', async () => {
    const wrong = open({ password: 'wrong' });
    const expected = { kind: 'UNAUTHORISED', message: expect.stringContaining(server.url) as string };
    await expect(wrong.run('RETURN 1 AS one')).rejects.toMatchObject(expected);
    await expect(wrong.transaction((run) => run('RETURN 1 AS one'))).rejects.toMatchObject(expected);
  });

  test.each(['bolt', 'neo4j'])('a server that is not there is UNAVAILABLE, soon, over %s://', async (scheme) => {
    const nowhere = open({ url: `${scheme}://127.0.0.1:1` });
    const begun = performance.now();
    await expect(nowhere.run('RETURN 1 AS one')).rejects.toMatchObject({ kind: 'UNAVAILABLE' });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  test('an unknown database is UNAVAILABLE', async () => {
    await expect(open({ database: 'nothing' }).run('RETURN 1 AS one')).rejects.toMatchObject({ kind: 'UNAVAILABLE' });
  });

  test('a read is one round trip', async () => {
    await begin();
    const graph = openThroughProxy();
    await graph.run(READ);
    const before = proxy.turns();
    await graph.run(READ);
    expect(proxy.turns() - before).toBe(1);
  });

  test('a read after a write carries its bookmark', async () => {
    await begin();
    const graph = openThroughProxy();
    await graph.transaction((run) => run('CREATE (n:Thing {id: 4})'));
    const before = proxy.sent().length;
    await graph.run(READ);
    expect(proxy.sent().slice(before)).toMatch(/bookmarks.*FB:/s);
  });

  test('a read whose connection breaks is tried again', async () => {
    await begin();
    const graph = openThroughProxy();
    await graph.run(READ);
    proxy.cutNext();
    expect(await graph.run(READ)).toEqual([[1], [2]]);
  });

  test('two transactions in a deadlock both finish, one of them on its second try', async () => {
    const graph = await begin();
    let holding = 0;
    let attempts = 0;
    const bothHold = async () => {
      holding += 1;
      for (let turn = 0; holding < 2 && turn < 100; turn += 1) await new Promise((resolve) => setTimeout(resolve, 20));
    };
    const touch = (run: Run, id: number) =>
      run('MATCH (n:Thing {id: $id}) SET n.touched = coalesce(n.touched, 0) + 1', { id });
    const cross = (first: number, second: number) =>
      graph.transaction(async (run) => {
        attempts += 1;
        await touch(run, first);
        await bothHold();
        await touch(run, second);
      });
    await Promise.all([cross(1, 2), cross(2, 1)]);
    expect(attempts).toBeGreaterThan(2);
    expect(await graph.run('MATCH (n:Thing) RETURN n.touched AS touched')).toEqual([[2], [2]]);
  });

  test(
    'a server that was killed and started again answers through the same graph',
    { timeout: STARTING_MS },
    async () => {
      const graph = await begin();
      expect(await graph.run(READ)).toEqual([[1], [2]]);
      await server.kill();
      await expect(graph.run(READ)).rejects.toMatchObject({ kind: 'UNAVAILABLE' });
      await expect(graph.transaction((run) => run('CREATE (n:Thing)'))).rejects.toMatchObject({ kind: 'UNAVAILABLE' });
      await server.restart();
      expect(await graph.run(READ)).toEqual([[1], [2]]);
      await graph.transaction((run) => run('CREATE (n:Thing {id: 5})'));
      expect(await graph.run(READ)).toEqual([[1], [2], [5]]);
    },
  );

  test('a server that stands still is TIMEOUT, and answers once it goes on', async () => {
    await (await begin()).run(READ);
    const graph = open({ deadlineMs: 1_500 });
    await graph.run(READ);
    server.pause();
    try {
      const begun = performance.now();
      await expect(graph.run(READ)).rejects.toMatchObject({ kind: 'TIMEOUT' });
      expect(performance.now() - begun).toBeLessThan(4_000);
    } finally {
      server.resume();
    }
    await expect.poll(() => graph.run(READ), { timeout: 5_000 }).toEqual([[1], [2]]);
  });

  test('connections that fall silent are replaced', async () => {
    await (await begin()).run(READ);
    const graph = openThroughProxy({ deadlineMs: 1_500, poolSize: 2 });
    await Promise.all([graph.run(READ), graph.run(READ)]);
    proxy.silence();
    await expect(Promise.all([graph.run(READ), graph.run(READ)])).rejects.toMatchObject({ kind: 'TIMEOUT' });
    await expect(graph.run(READ)).rejects.toMatchObject({ kind: 'OVERLOADED' });
    await expect.poll(() => graph.run(READ).catch(() => []), { timeout: 20_000 }).toEqual([[1], [2]]);
  });
});
