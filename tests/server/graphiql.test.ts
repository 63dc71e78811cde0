import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world/startWorld.ts';

const exampleQueries = [{ name: 'A cat', query: '{ cat(id: "cat:tom") { name } }' }];

let world: World;
beforeAll(async () => {
  world = await startWorld({}, { exampleQueries });
});
afterAll(() => world.close());

const get = (path: string) => fetch(world.url + path);

describe('GraphiQL', () => {
  it('is a page whose every file comes from this server', async () => {
    const page = await get('/graphiql');
    expect(page.headers.get('Content-Type')).toBe('text/html; charset=utf-8');
    const html = await page.text();
    const files = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, file = '']) => file);
    expect(files.filter((file) => file !== 'data:,' && !file.startsWith('/graphiql/assets/'))).toEqual([]);
    for (const file of files.filter((name) => name.startsWith('/'))) {
      const response = await get(file);
      expect([file, response.status]).toEqual([file, 200]);
      expect(response.headers.get('Cache-Control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it('may run and load nothing from elsewhere', async () => {
    const policy = (await get('/graphiql')).headers.get('Content-Security-Policy');
    expect(policy?.split(';')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self' 'unsafe-inline'",
      "img-src 'self' data:",
      "font-src 'self' data:",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });

  it('has the example queries', async () => {
    expect(await (await get('/graphiql/examples.json')).json()).toEqual(exampleQueries);
  });

  it('has nothing else', async () => {
    const response = await get('/graphiql/assets/none.js');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });
});
