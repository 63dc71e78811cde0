import { createHash } from 'node:crypto';
import type { Choices } from '../../engine/world/choices.ts';
import type { PlainRequest } from './hostileRequest.ts';

const query = '{ people(first: 1) { totalCount } }';

const values: Readonly<Record<string, readonly string[]>> = {
  Accept: [
    '*/*',
    '',
    'text/html',
    'application/json;q=0',
    'application/graphql-response+json;q=1e9',
    'application/json, '.repeat(300),
    ';;;,,,',
    'a/b;q="',
    'x'.repeat(6_000),
  ],
  'Content-Type': [
    'application/json; charset=utf-16',
    'application/json; charset=klingon',
    'application/json;;;',
    'application/JSON',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'x',
    `application/json; a="${'x'.repeat(5_000)}`,
    '',
  ],
  'Content-Encoding': ['gzip', 'br', 'deflate', 'zstd', 'identity', 'gzip, gzip', 'x'.repeat(3_000)],
  'X-Request-Id': ['a', 'x'.repeat(129), 'a b', '<script>', '${jndi:ldap://x}', '\u00ff\u00fe', "';--"],
  'If-None-Match': ['*', '"x"', 'W/"x"', '"'.repeat(999), ', '.repeat(999)],
  'Apollo-Require-Preflight': ['', 'true', '0'],
  'Sec-Fetch-Site': ['cross-site', 'same-site', 'none', '\t', 'x'.repeat(1_000)],
  Origin: ['null', 'https://example.org', 'file://', 'x'.repeat(2_000)],
  'X-Forwarded-For': ['127.0.0.1, ::1, not-an-address', ','.repeat(500), 'x'.repeat(2_000)],
  'X-HTTP-Method-Override': ['DELETE'],
  Cookie: ['__proto__=1; '.repeat(200)],
  Host: ['example.org', 'a:b:c', '[::1', '../x'],
  Expect: ['100-continue', 'x'],
  Range: ['bytes=0-1', 'bytes=-', `bytes=${'0-,'.repeat(400)}`],
  'If-Modified-Since': ['x', 'Thu, 01 Jan 1970 00:00:00 GMT'],
  traceparent: ['00-0-0-0', 'x'.repeat(900)],
  'Access-Control-Request-Headers': ['x'.repeat(3_000), 'a, '.repeat(500)],
};

/** A right question in the wrong clothes. */
export function headerRequest(choices: Choices): PlainRequest {
  const method = choices.pick(['POST', 'POST', 'GET', 'GET', 'OPTIONS', 'PUT', 'HEAD', 'PATCH', 'TRACE', 'PROPFIND']);
  const names = choices.some(Object.keys(values), 3);
  const headers: Record<string, string> = { 'Content-Type': 'application/json' };
  for (const name of names) headers[name] = choices.pick(values[name] ?? []);
  if (choices.chance(10)) {
    for (let index = 0; index < 80; index += 1) headers[`X-${index}`] = 'y'.repeat(choices.pick([1, 100]));
  }
  const hash = createHash('sha256').update(query).digest('hex');
  const path = choices.pick([
    `/graphql?query=${encodeURIComponent(query)}`,
    `/graphql?documentId=${choices.pick([hash, `sha256:${hash}`, 'x', ''])}`,
    '/export/nodes.csv',
    '/',
    '/health',
    '/schema.graphql',
  ]);
  const request = { kind: 'headers', method, headers };
  return method === 'GET' || method === 'HEAD'
    ? { ...request, path }
    : { ...request, path: path.startsWith('/graphql') ? '/graphql' : path, body: JSON.stringify({ query }) };
}
