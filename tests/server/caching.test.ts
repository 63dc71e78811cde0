import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenFile } from '../../src/server/http/exports.ts';
import { startWorld, type World } from './world/startWorld.ts';

/** The graph, as far as caches care: one number, which is also what the file says. */
let state = 1;

const openFile: OpenFile = (name) =>
  Promise.resolve(
    name === 'cats.csv'
      ? { mediaType: 'text/csv', fileName: name, chunks: [`cats\n${state}\n`] }
      : { code: 'NOT_FOUND', message: `expected cats.csv; got ${name}` },
  );

let world: World;
beforeAll(async () => {
  world = await startWorld(
    { CACHE_SECONDS: '30', CACHE_STALE_SECONDS: '90' },
    {
      openFile,
      graphState: () => Promise.resolve(String(state)),
      execute: () => ({ data: { legs: state } }),
    },
  );
});
afterAll(() => world.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(world.url + path, { headers });
const kept = 'public, max-age=30, stale-while-revalidate=90';
const etag = (response: Response) => response.headers.get('ETag') ?? 'none';

describe.each(['/graphql?query={legs}', '/export/cats.csv'])('the answer to GET %s', (path) => {
  it('may be kept by caches, as long as the settings say', async () => {
    const response = await get(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toBe(kept);
    expect(etag(response)).toMatch(/^"[\w-]{27}"$/);
    expect(response.headers.get('Set-Cookie')).toBeNull();
  });

  it('is 304 without a body while the graph is the same, and new once it has changed', async () => {
    const first = await get(path);
    const again = await get(path, { 'If-None-Match': `"other", W/${etag(first)}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect([etag(again), again.headers.get('Cache-Control')]).toEqual([etag(first), kept]);

    state += 1;
    const changed = await get(path, { 'If-None-Match': etag(first) });
    expect(changed.status).toBe(200);
    expect(await changed.text()).toContain(String(state));
    expect(etag(changed)).not.toBe(etag(first));
  });
});

describe('caches', () => {
  it('are told that an answer depends on Accept, and get a tag for each content type', async () => {
    const of = (accept: string) => get('/graphql?query={legs}', { Accept: accept });
    const [json, graphql] = [await of('application/json'), await of('application/graphql-response+json')];
    expect(json.headers.get('Vary')).toBe('Accept');
    expect(etag(json)).not.toBe(etag(graphql));
  });

  it('get another tag for another file, though the graph is the same', async () => {
    expect(etag(await get('/export/cats.csv?a=1'))).not.toBe(etag(await get('/export/cats.csv')));
  });

  it.each([
    ['cannot be parsed', '/graphql?query={', {}],
    ['cannot be validated', '/graphql?query={arms}', {}],
    ['has no query', '/graphql', {}],
    ['comes from another site', '/graphql?query={legs}', { 'Sec-Fetch-Site': 'cross-site' }],
    ['cannot be taken', '/graphql?query={legs}', { Accept: 'text/html' }],
    ['finds no file', '/export/dogs.csv', {}],
    ['finds nothing', '/nowhere', {}],
  ])('keep no answer to a request that %s', async (_case, path, headers: Record<string, string>) => {
    const response = await get(path, headers);
    expect(response.headers.get('Cache-Control')).toBe('no-store');
    expect(response.headers.get('ETag')).toBeNull();
  });

  it('keep no answer to POST', async () => {
    const { headers } = await world.post({ query: '{ legs }' });
    expect([headers.get('Cache-Control'), headers.get('ETag')]).toEqual(['no-store', null]);
  });

  it('keep no answer with an error in it, even beside data', async () => {
    const faulty = await startWorld();
    const response = await fetch(`${faulty.url}/graphql?query={legs fail(how:"bug")}`);
    expect(await response.json()).toMatchObject({ data: { legs: 4, fail: null } });
    expect([response.headers.get('Cache-Control'), response.headers.get('ETag')]).toEqual(['no-store', null]);
    await faulty.close();
  });

  it('ask each time where the settings give them no second', async () => {
    const strict = await startWorld({ CACHE_SECONDS: '0' });
    const response = await fetch(`${strict.url}/graphql?query={legs}`);
    expect(response.headers.get('Cache-Control')).toBe('public, no-cache');
    await strict.close();
  });
});
