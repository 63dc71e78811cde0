import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { openNeo4j } from '../../src/graph/neo4j.ts';
import { command } from '../cli/command.ts';
import { startService, type Service } from '../cli/service.ts';
import { whyNoNeo4jServer } from '../support/neo4j/neo4jJars.ts';
import { freePort, startNeo4j, type Neo4jServer } from '../support/neo4j/startNeo4j.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';
import { askJson } from './support/askJson.ts';
import { judgeAnswer } from './support/judgeAnswer.ts';
import { knownQuestions, type KnownQuestion } from './support/knownQuestions.ts';
import { secondsSince } from './support/secondsSince.ts';
import { startReaders, type Readers } from './support/startReaders.ts';
import { sumOf, tell } from './support/tell.ts';

const patience = { timeout: 60_000, interval: 100 };
const WRONG = 'not-the-password-at-all';
/** How many connections to a Neo4j the service has at most. */
const CONNECTIONS = 16;

// One after the other on one server, from an empty one that may not be written to the seeded one that moves.
describe.skipIf(whyNoNeo4jServer() !== undefined)('the service and the doors of Neo4j', () => {
  let server: Neo4jServer;
  let proxy: TcpProxy;
  let folder: string;
  let known: readonly KnownQuestion[] = [];
  const services: Service[] = [];
  const reading: Readers[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debate-graph-'));
    server = await startNeo4j({ auth: true });
    // What is to be recovered cannot be opened without writing.
    await server.shutDown();
    await server.restart({ readOnly: true });
    proxy = await startTcpProxy(Number(new URL(server.url).port));
  });
  afterEach(async () => {
    await Promise.all(reading.splice(0).map((readers) => readers.stop()));
    await Promise.all(services.splice(0).map((service) => service.stop()));
  });
  afterAll(async () => {
    await proxy.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const settings = (different: Readonly<Record<string, string>> = {}) => ({
    GRAPH_URL: `bolt://127.0.0.1:${proxy.port}`,
    GRAPH_USER: server.user,
    GRAPH_PASSWORD: server.password,
    ...different,
  });
  const start = async (different?: Readonly<Record<string, string>>): Promise<Service> => {
    const service = await startService(settings(different));
    services.push(service);
    return service;
  };
  const read = (service: Service): Readers => {
    const readers = startReaders(service.url, known, 8);
    reading.push(readers);
    return readers;
  };
  const isReady = (service: Service) => expect.poll(() => service.ready(), patience).toBe(200);
  const answersRightly = async (service: Service): Promise<void> => {
    for (const question of known)
      expect(judgeAnswer(question, await askJson(service.url, question.asked))).toEqual({ kind: 'right' });
    expect(service.log()).not.toMatch(/"level":"fatal"|INTERNAL_SERVER_ERROR/);
  };
  const code = async (service: Service) =>
    (await service.ask('{ people { totalCount } }')).body.errors?.[0]?.extensions.code;
  const setPassword = async (to: string): Promise<void> => {
    const { url, user, password } = server;
    const current = to === password ? WRONG : password;
    const system = openNeo4j({ url, user, password: current, database: 'system' });
    await system.transaction((run) => run('ALTER CURRENT USER SET PASSWORD FROM $current TO $to', { current, to }));
    await system.close();
  };
  /** Each log-in carries the password in a message of its own. */
  const logins = () => proxy.sent().split('credentials').length - 1;

  test('an empty database that takes no writes: serve and import say so in a sentence, and end with 1', async () => {
    const sentence = /read-only mode on this Neo4j instance\. It can be served once it holds this seed: allow writes/;
    const failed = await startService(settings()).catch((error: unknown) => error);
    expect(String(failed)).toMatch(/the service ended with 1:/);
    expect(String(failed)).toMatch(sentence);
    expect(String(failed)).not.toMatch(/\n\s+at /);
    const imported = await command(['import'], settings());
    expect(imported.code).toBe(1);
    expect(imported.faults).toMatch(sentence);
    expect(imported.faults.trim()).not.toContain('\n');
  });

  test('two services that are started at once on an empty database both fill it once and serve it', async () => {
    await server.kill();
    await server.restart({ readOnly: false });
    const begun = performance.now();
    const [first, second] = await Promise.all([start(), start()]);
    await Promise.all([isReady(first), isReady(second)]);
    console.log(`two at once: both ready ${secondsSince(begun)} after their start`);
    known = await knownQuestions(first.url);
    await answersRightly(second);
    const written = [first, second].map((service) => /"written":(\d+)/.exec(service.log())?.[1]);
    expect(written).toContain('0');
    expect(new Set(written).size).toBe(2);
  });

  test('a wrong password at the start: it says what to do, and serves once Neo4j knows it', async () => {
    const service = await start({ GRAPH_PASSWORD: WRONG });
    expect(await service.ready()).toBe(503);
    expect(await code(service)).toBe('BACKEND_UNAVAILABLE');
    expect(service.log()).toMatch(/"kind":"UNAUTHORISED".*Set GRAPH_USER and GRAPH_PASSWORD/);
    const reason = await (await fetch(`${service.url}/ready`)).text();
    expect(reason).not.toMatch(/127\.0\.0\.1|bolt|neo4j/i);
    await setPassword(WRONG);
    try {
      const mended = performance.now();
      await isReady(service);
      console.log(`wrong password at the start: ready ${secondsSince(mended)} after Neo4j knew it`);
      await answersRightly(service);
      expect(service.log()).not.toContain(WRONG);
    } finally {
      await setPassword(server.password);
    }
  });

  test('a password that is changed while it serves: refused, not tried by every reader, and well again by itself', async () => {
    const service = await start();
    await isReady(service);
    const readers = read(service);
    await pause(2_000);
    const before = readers.figures();
    await setPassword(WRONG);
    const tried = logins();
    // Connections that were let in stay so: it shows with new ones.
    proxy.cut();
    await expect.poll(() => service.ready(), patience).toBe(503);
    await pause(6_000);
    const triedMeanwhile = logins() - tried;
    await setPassword(server.password);
    const mended = performance.now();
    await isReady(service);
    const recovered = secondsSince(mended);
    const during = readers.figures();
    await pause(2_000);
    const after = await readers.stop();
    tell('password changed, before', before);
    tell(
      'password changed, meanwhile',
      during,
      `${triedMeanwhile} log-ins, ready again ${recovered} after it was right`,
    );
    tell('password changed, afterwards', after);
    const all = sumOf([before, during, after]);
    expect(all.wrong).toEqual([]);
    expect(all.broken).toEqual([]);
    expect(during.refused['BACKEND_UNAVAILABLE']).toBeGreaterThan(100);
    // All connections may log in before the first is refused, and some again while answers of before come in between.
    expect(triedMeanwhile).toBeLessThan(2 * CONNECTIONS);
    expect(service.log()).toContain('Set GRAPH_USER and GRAPH_PASSWORD');
    expect(service.log()).not.toContain(server.password);
    await answersRightly(service);
  });

  test('a seeded database that takes no writes is served; an import into it says that it may not write', async () => {
    // What is to be recovered cannot be opened without writing.
    await server.shutDown();
    await server.restart({ readOnly: true });
    const service = await start();
    await isReady(service);
    await answersRightly(service);
    const file = join(folder, 'invented.yaml');
    await writeFile(file, invented);
    const { code: exit, faults } = await command(['import', file], settings());
    expect(exit).toBe(1);
    expect(faults).toMatch(/takes no writes|read-only mode/);
    expect(faults).not.toMatch(/\n\s+at /);
    await answersRightly(service);
  });

  test('a server that moves: the routing table of before leads nowhere, and is made anew at once', async () => {
    const service = await start({ GRAPH_URL: `neo4j://127.0.0.1:${proxy.port}` });
    await isReady(service);
    const readers = read(service);
    await pause(2_000);
    const before = readers.figures();
    const port = await freePort();
    await server.kill();
    await expect.poll(() => service.ready(), patience).toBe(503);
    proxy.lead(port);
    await server.restart({ port });
    const moved = performance.now();
    await isReady(service);
    const recovered = secondsSince(moved);
    // A routing table is kept for five minutes.
    expect(performance.now() - moved).toBeLessThan(60_000);
    const during = readers.figures();
    await pause(3_000);
    const after = await readers.stop();
    tell('moved, before', before);
    tell('moved, meanwhile', during, `ready again ${recovered} after Neo4j was elsewhere`);
    tell('moved, afterwards', after);
    const all = sumOf([before, during, after]);
    expect(all.wrong).toEqual([]);
    expect(all.broken).toEqual([]);
    expect(after.right).toBeGreaterThan(0);
    await answersRightly(service);
  });
});

const invented = [
  'people:',
  '  - id: person:invented',
  '    name: { zh: 某某, en: Somebody Invented }',
  '    citations:',
  '      - source: source:caijing-2024-07-open-or-closed',
  '        start: 1',
  '        end: 9',
  '        paragraph: 1',
  '        exact: 争论',
  `        digest: ${'a'.repeat(64)}`,
].join('\n');
