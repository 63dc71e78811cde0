import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startWorld, type World } from './world/startWorld.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const send = (path: string, init?: RequestInit) => fetch(world.url + path, init);
const json = { 'Content-Type': 'application/json' };

interface Refusal {
  readonly errors: readonly [{ readonly message: string; readonly extensions: { readonly code: string } }];
}

/** What a request is refused with, after a look that it is in the form of GraphQL and tells nothing of the inside. */
async function refusal(response: Response) {
  const text = await response.text();
  expect(response.headers.get('Content-Type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  expect(text).not.toMatch(/node_modules|\bat .*:\d+:\d+|<html/i);
  const [{ message, extensions }] = (JSON.parse(text) as Refusal).errors;
  return { status: response.status, message, code: extensions.code };
}

describe('a request by POST', () => {
  it('is answered with data, cost and the negotiated content type', async () => {
    const { status, headers, body } = await world.post({ query: '{ census { cats } }' });
    expect({ status, body }).toEqual({
      status: 200,
      body: { data: { census: { cats: 1 } }, extensions: { cost: { requested: 1.1, limit: 10_000 } } },
    });
    expect(headers.get('Content-Type')).toBe('application/graphql-response+json; charset=utf-8');
  });

  it('takes variables and an operation name', async () => {
    const query = 'query A { legs } query B($id: ID!) { cat(id: $id) { name } }';
    const { body } = await world.post({ query, operationName: 'B', variables: { id: 'cat:tom' } });
    expect(body.data).toEqual({ cat: { name: 'Tom' } });
  });

  it('may be compressed', async () => {
    const body = gzipSync(JSON.stringify({ query: '{ legs }' }));
    const response = await send('/graphql', { method: 'POST', headers: { ...json, 'Content-Encoding': 'gzip' }, body });
    expect(await response.json()).toMatchObject({ data: { legs: 4 } });
  });

  it('is refused as a batch', async () => {
    const response = await send('/graphql', { method: 'POST', headers: json, body: '[{ "query": "{ legs }" }]' });
    expect(await refusal(response)).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: 'Operation batching disabled.',
    });
  });

  it.each([
    ['is cut off', '{ "query": "{ legs }"'],
    ['is no JSON', 'query { legs }'],
    ['is no object', '"{ legs }"'],
    ['is nested without an end', '['.repeat(50_000)],
  ])('is refused with 400 when its body %s', async (_case, body) => {
    const { status, code, message } = await refusal(await send('/graphql', { method: 'POST', headers: json, body }));
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(message).toMatch(/^The body: expected a JSON object; got something that is not JSON/);
  });

  it.each([
    ['variables', { query: '{ legs }', variables: 'x' }],
    ['extensions', { query: '{ legs }', extensions: [] }],
    ['operationName', { query: '{ legs }', operationName: 1 }],
    ['queries', { query: { kind: 'Document' } }],
    ['query', {}],
  ])('is refused with 400 when its %s are of the wrong kind', async (what, body) => {
    const response = await send('/graphql', { method: 'POST', headers: json, body: JSON.stringify(body) });
    const { status, code, message } = await refusal(response);
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(message).toContain(what === 'query' ? 'POST body missing' : what);
  });

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
  ])('is refused with 415 as %s', async (type) => {
    const headers = { 'Content-Type': type };
    const response = await send('/graphql', { method: 'POST', headers, body: '{ "query": "{ legs }" }' });
    const message = `Content-Type: expected application/json; got ${type}.`;
    expect(await refusal(response)).toEqual({ status: 415, code: 'BAD_USER_INPUT', message });
  });

  it('is refused with 415 in an unknown character set or compression', async () => {
    const body = '{ "query": "{ legs }" }';
    const charset = { 'Content-Type': 'application/json; charset=klingon' };
    const encoding = { ...json, 'Content-Encoding': 'zip' };
    expect(await refusal(await send('/graphql', { method: 'POST', headers: charset, body }))).toMatchObject({
      status: 415,
      code: 'BAD_USER_INPUT',
    });
    expect(await refusal(await send('/graphql', { method: 'POST', headers: encoding, body }))).toMatchObject({
      status: 415,
      code: 'BAD_USER_INPUT',
    });
  });

  it('may have a body of 100 KB, and no byte more', async () => {
    const padded = (bytes: number) => '{ "query": "{ legs }" }'.padEnd(bytes);
    const largest = await send('/graphql', { method: 'POST', headers: json, body: padded(102_400) });
    expect(await largest.json()).toMatchObject({ data: { legs: 4 } });
    const larger = await send('/graphql', { method: 'POST', headers: json, body: padded(102_401) });
    expect(await refusal(larger)).toEqual({
      status: 413,
      code: 'DOCUMENT_TOO_LARGE',
      message: 'The body has 102401 bytes; the limit is 102400.',
    });
  });

  it('cannot hide a larger body by compressing it', async () => {
    const body = gzipSync('{ "query": "{ legs }" }'.padEnd(5_000_000));
    const response = await send('/graphql', { method: 'POST', headers: { ...json, 'Content-Encoding': 'gzip' }, body });
    expect(await refusal(response)).toMatchObject({ status: 413, code: 'DOCUMENT_TOO_LARGE' });
  });
});

describe('a request by GET', () => {
  const get = (parameters: Record<string, string>, headers: Record<string, string> = {}) =>
    send(`/graphql?${new URLSearchParams(parameters).toString()}`, { headers });

  it('is answered like one by POST', async () => {
    const variables = JSON.stringify({ id: 'cat:tom' });
    const response = await get({ query: 'query($id: ID!) { cat(id: $id) { name } }', variables });
    expect(await response.json()).toMatchObject({ data: { cat: { name: 'Tom' } } });
  });

  it('is refused with 400 without a query, and with faulty variables', async () => {
    expect(await refusal(await get({}))).toMatchObject({ status: 400, code: 'BAD_USER_INPUT' });
    expect(await refusal(await get({ query: '{ legs }', variables: '{' }))).toEqual({
      status: 400,
      code: 'BAD_USER_INPUT',
      message: 'The variables search parameter contains invalid JSON.',
    });
  });

  it('cannot run a mutation', async () => {
    const response = await get({ query: 'mutation { legs }' });
    expect(response.headers.get('Allow')).toBe('POST');
    expect(await refusal(response)).toMatchObject({ status: 405, code: 'BAD_USER_INPUT' });
  });
});

describe('a request from the page of another site', () => {
  const url = '/graphql?query={legs}';
  const from = (site: string | undefined, more: Record<string, string> = {}) =>
    send(url, { headers: { ...(site && { 'Sec-Fetch-Site': site }), ...more } });

  it.each([undefined, 'same-origin', 'none'])('is none by GET when the browser says %s', async (site) => {
    expect(await (await from(site)).json()).toMatchObject({ data: { legs: 4 } });
  });

  it.each(['cross-site', 'same-site'])('is refused by GET when the browser says %s', async (site) => {
    const { status, code, message } = await refusal(await from(site));
    expect({ status, code }).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
    expect(message).toContain('Cross-Site Request Forgery');
  });

  it('is answered when it has passed a preflight', async () => {
    const response = await from('cross-site', { 'Apollo-Require-Preflight': 'yes' });
    expect(await response.json()).toMatchObject({ data: { legs: 4 } });
  });

  it('is told by the preflight that every origin may ask, without credentials', async () => {
    const response = await send('/graphql', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://example.org',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'content-type,authorization',
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(response.headers.get('Access-Control-Allow-Methods')).toBe('GET,POST');
    expect(response.headers.get('Access-Control-Allow-Headers')).toBe('content-type,authorization');
    expect(response.headers.get('Access-Control-Allow-Credentials')).toBeNull();
  });
});

describe('the content type of an answer', () => {
  it.each([
    ['application/json', 'application/json; charset=utf-8'],
    ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
    ['application/graphql-response+json, application/json;q=0.9', 'application/graphql-response+json; charset=utf-8'],
    ['text/html, */*;q=0.8', 'application/json; charset=utf-8'],
  ])('is, for %s, %s', async (accept, expected) => {
    const { headers } = await world.post({ query: '{ legs }' }, { Accept: accept });
    expect(headers.get('Content-Type')).toBe(expected);
    expect(headers.get('Vary')).toContain('Accept');
  });

  it('is refused with 406 where it cannot be met', async () => {
    const response = await send('/graphql?query={legs}', { headers: { Accept: 'text/html' } });
    expect(await refusal(response)).toEqual({
      status: 406,
      code: 'BAD_USER_INPUT',
      message: 'Accept: expected application/json or application/graphql-response+json; got text/html.',
    });
  });

  it.each([
    ['parsed', '{'],
    ['validated', '{ dogs }'],
    ['afforded', '{ cats(first: 100) { nodes { kittens(first: 100) { nodes { id } } } } }'],
  ])('decides the status of a document that cannot be %s', async (_case, query) => {
    const old = await world.post({ query }, { Accept: 'application/json' });
    const current = await world.post({ query });
    expect([old.status, current.status]).toEqual([200, 400]);
    expect(old.body.errors).toEqual(current.body.errors);
  });
});

describe('every other address and method', () => {
  it.each(['PUT', 'DELETE', 'PATCH', 'HEAD'])('/graphql refuses %s with 405', async (method) => {
    const response = await send('/graphql', { method });
    expect(response.status).toBe(405);
    expect(response.headers.get('Allow')).toBe('GET, POST');
    if (method === 'HEAD') return;
    const message = `Expected GET or POST at /graphql; got ${method}.`;
    expect(await refusal(response)).toEqual({ status: 405, code: 'BAD_USER_INPUT', message });
  });

  it('says where GraphQL is', async () => {
    const { status, code, message } = await refusal(await send('/nowhere'));
    expect({ status, code }).toEqual({ status: 404, code: 'NOT_FOUND' });
    expect(message).toContain('GraphQL is at /graphql');
  });

  it('has nothing at an address that cannot be decoded', async () => {
    expect(await refusal(await send('/graphiql/assets/%E0%A4%A'))).toMatchObject({ status: 404, code: 'NOT_FOUND' });
  });

  it('gives the schema as its authors wrote it', async () => {
    const response = await send('/schema.graphql');
    expect(response.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.text()).toContain('"""Everything that can be asked."""');
  });

  it.each(['/schema.graphql', '/graphiql', '/health', '/ready'])('%s can only be read', async (path) => {
    const response = await send(path, { method: 'POST' });
    expect(response.headers.get('Allow')).toBe('GET, HEAD');
    const message = `Expected GET or HEAD at ${path}; got POST.`;
    expect(await refusal(response)).toEqual({ status: 405, code: 'BAD_USER_INPUT', message });
  });
});

describe('the headers of an answer', () => {
  it('tell a browser to trust nothing in it, and no one what the server is made of', async () => {
    const { headers } = await world.post({ query: '{ legs }' });
    expect(headers.get('Content-Security-Policy')).toBe("default-src 'none';frame-ancestors 'none'");
    expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
    expect(headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(headers.get('X-Powered-By')).toBeNull();
    expect(headers.get('Set-Cookie')).toBeNull();
    expect(headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(headers.get('Access-Control-Expose-Headers')).toBe(
      'X-Request-Id,ETag,Retry-After,RateLimit,RateLimit-Policy',
    );
  });
});
