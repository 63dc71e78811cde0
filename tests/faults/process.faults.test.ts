import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startService, type Service } from '../cli/service.ts';
import { knownQuestions, type KnownQuestion } from './support/knownQuestions.ts';
import { secondsSince } from './support/secondsSince.ts';
import { startReaders } from './support/startReaders.ts';
import { tell } from './support/tell.ts';

const GRACE_MS = 8_000;

describe('the built service as a process', () => {
  let folder: string;
  let known: readonly KnownQuestion[] = [];
  const services: Service[] = [];

  const start = async (settings: Readonly<Record<string, string>> = {}): Promise<Service> => {
    const service = await startService({ GRACE_MS: String(GRACE_MS), ...settings });
    services.push(service);
    return service;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'debate-graph-'));
    known = await knownQuestions((await start()).url);
  });
  afterEach(async () => {
    await Promise.all(services.splice(0).map((service) => service.stop()));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test('SIGTERM under load: what was begun is answered whole and rightly, what comes later is not let in', async () => {
    const service = await start();
    const readers = startReaders(service.url, known, 8);
    await pause(2_000);
    const signalled = performance.now();
    service.signal('SIGTERM');
    await expect.poll(() => service.log(), { timeout: 5_000, interval: 5 }).toContain('"stopping"');
    await expect
      .poll(() => fetch(`${service.url}/health`).then(String, () => 'refused'), { timeout: 2_000 })
      .toBe('refused');
    expect(await service.ended).toBe(0);
    const took = secondsSince(signalled);
    expect(performance.now() - signalled).toBeLessThan(GRACE_MS);
    const figures = await readers.stop();
    tell('SIGTERM under load', { ...figures, broken: [] }, `${figures.broken.length} not let in; ended after ${took}`);
    expect(figures.wrong).toEqual([]);
    expect(figures.refused).toEqual({});
    for (const why of figures.broken) expect(why).toMatch(/ECONNREFUSED|ECONNRESET|other side closed/);
    // Each request that it began is one whole answer that a reader has.
    const lines = service.log().split('\n');
    const begun = lines.filter((line) => line.includes('"msg":"request"') && line.includes('"path":"/graphql"'));
    expect(begun.filter((line) => line.includes('"aborted":true'))).toEqual([]);
    expect(begun).toHaveLength(figures.right);
    expect(lines.at(-1)).toContain('"stopped"');
  });

  test('a connection that is kept open without a question does not hold its end', async () => {
    const service = await start();
    const { hostname, port } = new URL(service.url);
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.write(`GET /health HTTP/1.1\r\nHost: ${hostname}\r\nConnection: keep-alive\r\n\r\n`);
    await once(socket, 'data');
    const signalled = performance.now();
    service.signal('SIGTERM');
    expect(await service.ended).toBe(0);
    console.log(`SIGTERM with an idle connection: ended after ${secondsSince(signalled)}`);
    expect(performance.now() - signalled).toBeLessThan(GRACE_MS / 2);
    socket.destroy();
  });

  test('a second SIGTERM ends it at once, whatever it still waits for', async () => {
    const service = await start();
    const { hostname, port } = new URL(service.url);
    // Half of a request, for which the grace time would be waited.
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: ${hostname}\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{`,
    );
    await pause(500);
    const signalled = performance.now();
    service.signal('SIGTERM');
    await expect.poll(() => service.log(), { timeout: 5_000 }).toContain('"stopping"');
    await pause(500);
    service.signal('SIGTERM');
    expect(await service.ended).toBe('SIGTERM');
    expect(performance.now() - signalled).toBeLessThan(GRACE_MS / 2);
    socket.destroy();
  });

  test('a second one on the same port, or on the same folder, says so in a sentence and ends with 1', async () => {
    const environment = { GRAPH_URL: `file:${join(folder, 'graph')}` };
    const service = await start(environment);
    const readers = startReaders(service.url, known, 4);
    const { port } = new URL(service.url);
    const onPort = String(await startService({ PORT: port }).catch((error: unknown) => error));
    expect(onPort).toMatch(/ended with 1:/);
    expect(onPort).toContain(
      `Port ${port} of 127.0.0.1 is in use. Stop what listens there, or set PORT to another one.`,
    );
    const onFolder = String(await startService(environment).catch((error: unknown) => error));
    expect(onFolder).toMatch(/ended with 1:[^]*another process/);
    for (const said of [onPort, onFolder]) expect(said).not.toMatch(/\n\s+at /);
    const figures = await readers.stop();
    tell('a second one beside it', figures);
    expect([...figures.wrong, ...figures.broken]).toEqual([]);
    expect(figures.right).toBeGreaterThan(0);
  });
});
