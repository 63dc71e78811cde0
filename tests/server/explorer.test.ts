import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveExplorer } from '../../src/server/explorer/serveExplorer.ts';
import { createLogger } from '../../src/server/logger.ts';
import { startWorld, type World } from './world/startWorld.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const get = (path: string, accept = 'text/html,application/xhtml+xml,*/*;q=0.8') =>
  fetch(world.url + path, { headers: { Accept: accept } });

describe('the explorer', () => {
  it('is a page that is asked for anew, and files that are kept for ever', async () => {
    const page = await get('/');
    expect([page.status, page.headers.get('Content-Type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.headers.get('Cache-Control')).toBe('no-cache');
    const files = [...(await page.text()).matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, file = '']) => file);
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const response = await get(file);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('may run, style and load nothing from elsewhere or out of the page itself', async () => {
    expect((await get('/')).headers.get('Content-Security-Policy')?.split(';')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it.each(['/statements', '/statements?speaker=person%3Ali-yanhong', '/statements/deeper'])(
    'is at %s',
    async (path) => {
      const page = await get(path);
      expect(page.status).toBe(200);
      expect(await page.text()).toContain('id="explorer"');
    },
  );

  it('tells a person of a wrong address by a page, and a program by JSON', async () => {
    const page = await get('/nowhere');
    expect([page.status, page.headers.get('Content-Type')]).toEqual([404, 'text/html; charset=utf-8']);
    const answer = await get('/nowhere', '*/*');
    expect([answer.status, answer.headers.get('Content-Type')]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it('leaves every other address to what is there', async () => {
    for (const path of ['/graphiql', '/schema.graphql', '/health']) {
      const text = await (await get(path)).text();
      expect([path, text.includes('id="explorer"')]).toEqual([path, false]);
    }
  });

  it('can only be read', async () => {
    const response = await fetch(world.url, { method: 'POST' });
    expect([response.status, response.headers.get('Allow')]).toEqual([405, 'GET, HEAD']);
  });
});

it('that was not built says how to, in the log and on the page', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'explorer-'));
  const log: string[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      log.push(chunk.toString());
      done();
    },
  });
  const app = express();
  app.use(serveExplorer(createLogger('info', destination), folder).views);
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const page = await fetch(`http://127.0.0.1:${port}/`);
  expect(page.status).toBe(503);
  expect(await page.text()).toContain('npm run build');
  expect(log.join('')).toContain('Run: npm run build');
  server.close();
  await rm(folder, { recursive: true });
});
