import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startService, type Service } from '../cli/service.ts';
import { whyNoNeo4jServer } from '../support/neo4j/neo4jJars.ts';
import { startNeo4j, type Neo4jServer } from '../support/neo4j/startNeo4j.ts';
import { startTcpProxy, type TcpProxy } from '../support/tcpProxy.ts';
import { askJson } from './support/askJson.ts';
import { judgeAnswer } from './support/judgeAnswer.ts';
import { knownQuestions, type KnownQuestion } from './support/knownQuestions.ts';
import { secondsSince } from './support/secondsSince.ts';
import { startReaders, type Figures, type Readers } from './support/startReaders.ts';
import { sumOf, tell } from './support/tell.ts';

const READERS = 8;
const BEFORE_MS = 2_000;
const AFTER_MS = 3_000;
const patience = { timeout: 60_000, interval: 100 };

describe.skipIf(whyNoNeo4jServer() !== undefined)('the service while its Neo4j is disturbed', () => {
  let server: Neo4jServer;
  let proxy: TcpProxy;
  let known: readonly KnownQuestion[] | undefined;
  const services: Service[] = [];
  const reading: Readers[] = [];

  beforeAll(async () => {
    server = await startNeo4j({ auth: true });
    proxy = await startTcpProxy(Number(new URL(server.url).port));
  });
  afterEach(async () => {
    proxy.delay(0);
    server.resume();
    await Promise.all(reading.splice(0).map((readers) => readers.stop()));
    await Promise.all(services.splice(0).map((service) => service.stop()));
  });
  afterAll(async () => {
    await proxy.close();
    await server.stop();
  });

  const start = async (environment: Readonly<Record<string, string>> = {}): Promise<Service> => {
    const { user, password } = server;
    const login = { GRAPH_USER: user, GRAPH_PASSWORD: password };
    const service = await startService({ GRAPH_URL: `bolt://127.0.0.1:${proxy.port}`, ...login, ...environment });
    services.push(service);
    await expect.poll(() => service.ready(), patience).toBe(200);
    known ??= await knownQuestions(service.url);
    return service;
  };
  const read = (service: Service, atOnce = READERS): Readers => {
    const readers = startReaders(service.url, known ?? [], atOnce);
    reading.push(readers);
    return readers;
  };

  const faultless = (figures: Figures): void => {
    expect(figures.wrong).toEqual([]);
    expect(figures.broken).toEqual([]);
  };
  const isWell = async (service: Service): Promise<void> => {
    for (const question of known ?? [])
      expect(judgeAnswer(question, await askJson(service.url, question.asked))).toEqual({ kind: 'right' });
    expect(service.log()).not.toMatch(/"level":"fatal"|INTERNAL_SERVER_ERROR/);
    expect(service.log()).not.toContain(server.password);
  };

  test('killed and started again: refused meanwhile, never answered wrongly, and well again by itself', async () => {
    const service = await start();
    const readers = read(service);
    await pause(BEFORE_MS);
    const before = readers.figures();
    await server.kill();
    await expect.poll(() => service.ready(), patience).toBe(503);
    await pause(2_000);
    await server.restart();
    const restarted = performance.now();
    await expect.poll(() => service.ready(), patience).toBe(200);
    const recovered = secondsSince(restarted);
    const during = readers.figures();
    await pause(AFTER_MS);
    const after = await readers.stop();
    tell('killed, before', before);
    tell('killed, meanwhile', during, `ready again ${recovered} after Neo4j`);
    tell('killed, afterwards', after);
    faultless(sumOf([before, during, after]));
    expect(before.refused).toEqual({});
    expect(during.refused['BACKEND_UNAVAILABLE']).toBeGreaterThan(0);
    expect(after.right).toBeGreaterThan(0);
    await isWell(service);
  });

  test('stopped like a clock and going on: TIMEOUT meanwhile, nothing hangs, and well again by itself', async () => {
    const service = await start({ DEADLINE_MS: '4000' });
    const readers = read(service);
    await pause(BEFORE_MS);
    const before = readers.figures();
    server.pause();
    await expect.poll(() => service.ready(), patience).toBe(503);
    // Longer than the deadline and the silence after it, so that connections are given up and made anew.
    await pause(12_000);
    server.resume();
    const resumed = performance.now();
    await expect.poll(() => service.ready(), patience).toBe(200);
    const recovered = secondsSince(resumed);
    const during = readers.figures();
    await pause(AFTER_MS);
    const after = await readers.stop();
    tell('paused, before', before);
    tell('paused, meanwhile', during, `ready again ${recovered} after Neo4j went on`);
    tell('paused, afterwards', after);
    faultless(sumOf([before, during, after]));
    expect(during.refused['TIMEOUT']).toBeGreaterThan(0);
    expect(during.slowestMs).toBeLessThan(3 * 4_000);
    await isWell(service);
  });

  test('far away: late or TIMEOUT while every byte takes its time, and as before once it does not', async () => {
    const service = await start({ DEADLINE_MS: '4000' });
    const readers = read(service);
    await pause(BEFORE_MS);
    const before = readers.figures();
    proxy.delay(300);
    await pause(5_000);
    const late = readers.figures();
    proxy.delay(5_000);
    await pause(8_000);
    const tooLate = readers.figures();
    proxy.delay(0);
    const ended = performance.now();
    await expect.poll(() => service.ready(), patience).toBe(200);
    const recovered = secondsSince(ended);
    readers.figures();
    await pause(AFTER_MS);
    const after = await readers.stop();
    tell('slow, before', before);
    tell('slow by 0.3 s each way', late);
    tell('slow by 5 s each way', tooLate, `ready again ${recovered} after that`);
    tell('slow, afterwards', after);
    faultless(sumOf([before, late, tooLate, after]));
    expect(late.right).toBeGreaterThan(0);
    expect(late.slowestMs).toBeGreaterThan(600);
    expect(tooLate.refused['TIMEOUT']).toBeGreaterThan(0);
    expect(tooLate.slowestMs).toBeLessThan(3 * 4_000);
    await isWell(service);
  });

  test('more at once than it can take: some refused at once with Retry-After, the others answered rightly', async () => {
    const service = await start({ DEADLINE_MS: '4000', MAX_RUNNING: '64' });
    proxy.delay(100);
    const readers = read(service, 300);
    await pause(6_000);
    const many = await readers.stop();
    proxy.delay(0);
    tell('full pool, 300 at once', many);
    faultless(many);
    expect(many.right).toBeGreaterThan(0);
    expect(many.refused['OVERLOADED']).toBeGreaterThan(0);
    expect(many.slowestMs).toBeLessThan(3 * 4_000);
    await expect.poll(() => service.ready(), patience).toBe(200);
    await isWell(service);
  });
});
