import { once } from 'node:events';
import { type IncomingMessage, request as openRequest } from 'node:http';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readExamples } from '../../src/api/readSchema.ts';
import { type Service, startService } from '../cli/service.ts';
import { type Attack, floods, intrusions } from './attacks.ts';

/** More than any refusal needs, also on a busy machine. */
const MOST_MS = 3_000;

let service: Service;
let closed: Service;
beforeAll(async () => {
  [service, closed] = await Promise.all([
    startService({ METRICS_PORT: '0' }),
    startService({ PERSISTED_DOCUMENTS: 'only' }),
  ]);
});
afterAll(() => Promise.all([service.stop(), closed.stop()]));

interface Reply {
  readonly status: number;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

/** Sends an attack as it is: `fetch` would tidy its path. */
async function send(url: string, { path = '/graphql', method = 'POST', headers = {}, body }: Attack): Promise<Reply> {
  const kinds =
    method === 'POST'
      ? { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' }
      : { Accept: '*/*' };
  const sent = openRequest(url, { path, method, headers: { ...kinds, ...headers } });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return { status: response.statusCode ?? 0, headers: response.headers, text };
}

const codeOf = (text: string): string | undefined => /"code":"(\w+)"/.exec(text)?.[1];

describe.each([
  ['asks too much', floods],
  ['wants in', intrusions],
])('whoever %s', (_aim, attacks) => {
  it.each(attacks)('by $name is told no, soon and shortly', async (attack) => {
    const begun = performance.now();
    const { status, headers, text } = await send(service.url, attack);
    expect([status, codeOf(text)], text.slice(0, 500)).toEqual([attack.answer[0], attack.answer[1]]);
    expect(performance.now() - begun).toBeLessThan(MOST_MS);
    expect(text.length).toBeLessThan(8_000);
    expect(text).not.toMatch(/node_modules|node:internal|\\n\s+at |root:x:0/);
    expect(headers['content-type']).toMatch(/json; charset=utf-8$/);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('after all of them', () => {
  it('the service answers as before', async () => {
    expect((await service.ask('{ person(id: "person:li-yanhong") { id } }')).body).toMatchObject({
      data: { person: { id: 'person:li-yanhong' } },
    });
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });

  it('the log has a line of JSON for each, and none of their words', async () => {
    await send(service.url, {
      name: 'an id of two lines',
      headers: { 'X-Request-Id': 'a {"level":"fatal"}' },
      answer: [400],
    });
    const lines = service
      .log()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.filter(({ msg }) => msg === 'request').length).toBeGreaterThanOrEqual(
      floods.length + intrusions.length,
    );
    expect(lines.filter(({ level }) => level === 'error' || level === 'fatal')).toEqual([]);
    expect(service.log()).not.toMatch(/DETACH|passwd; |UNION SELECT/);
  });
});

describe('where only published documents are answered', () => {
  const [example] = readExamples();
  const query = example?.query ?? '';
  const forbidden: Attack['answer'] = [403, 'FORBIDDEN'];
  const asked = (name: string, body: object): Attack => ({ name, body: JSON.stringify(body), answer: forbidden });

  it.each([
    asked('another text', { query: '{ __typename }' }),
    asked('a published text with a blank more', { query: `${query} ` }),
    asked('a published text with another operation', {
      query: `${query} query Other { __typename }`,
      operationName: 'Other',
    }),
    asked('introspection', { query: '{ __schema { types { name } } }', operationName: example?.name }),
    {
      name: 'another text beside a published one',
      method: 'GET',
      path: `/graphql?${new URLSearchParams([
        ['query', query],
        ['query', '{ __typename }'],
      ]).toString()}`,
      answer: forbidden,
    },
  ])('$name is refused', async (attack) => {
    const { status, text } = await send(closed.url, attack);
    expect([status, codeOf(text)]).toEqual(attack.answer);
  });

  it('a text cannot be sent for later under its hash', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } };
    const { status, text } = await send(closed.url, asked('registering', { query: '{ __typename }', extensions }));
    expect([status, codeOf(text)]).toEqual(forbidden);
  });
});

it('an answer that is data has the headers of an API, and none that are for pages', async () => {
  const { headers } = await send(service.url, {
    name: 'a question',
    body: JSON.stringify({ query: '{ __typename }' }),
    answer: [200],
  });
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none';frame-ancestors 'none'",
    'content-type': 'application/graphql-response+json; charset=utf-8',
    'cross-origin-resource-policy': 'cross-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
  });
  for (const name of ['x-powered-by', 'x-xss-protection', 'x-download-options', 'origin-agent-cluster'])
    expect(headers).not.toHaveProperty(name);
});

describe('pages', () => {
  const script = '<script>alert(1)</script>';
  const page = (path: string) =>
    send(service.url, { name: path, path, method: 'GET', headers: { Accept: 'text/html' }, answer: [200] });

  it.each(['/', '/graphiql', '/nowhere/'])(
    '%s repeats nothing of its address, and runs nothing that stands in it',
    async (path) => {
      const { text, headers } = await page(`${path}?query=${encodeURIComponent(script)}#${encodeURIComponent(script)}`);
      expect(headers['content-type']).toMatch(/^text\/html/);
      expect(text).not.toMatch(/alert\(1\)|alert%281/);
      expect(headers['content-security-policy']).toMatch(/default-src 'none'.*script-src 'self'/);
    },
  );
});

describe('bytes that are no HTTP', () => {
  it.each([
    ['two lengths', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n{}'],
    [
      'a length and chunks',
      'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    ['a header of two lines', 'GET / HTTP/1.1\r\nHost: x\r\nX-Request-Id: a\r\n\tb\r\n\r\n'],
    ['NUL in a header', 'GET / HTTP/1.1\r\nHost: x\r\nA: b\u0000c\r\n\r\n'],
  ])('are refused with 400: %s', async (_case, bytes) => {
    const { hostname, port } = new URL(service.url);
    const socket = connect({ host: hostname, port: Number(port) });
    socket.end(bytes, 'latin1');
    let text = '';
    for await (const chunk of socket.setEncoding('latin1')) text += String(chunk);
    expect(text).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
  });
});
