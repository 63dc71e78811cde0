import type { Choices } from '../../engine/world/choices.ts';
import type { RawRequest } from './hostileRequest.ts';

const body = '{"query":"{ people(first: 1) { totalCount } }"}';
const json = 'Content-Type: application/json\r\n';
const host = 'Host: localhost\r\n';
const right = `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`;

const fixed: readonly string[] = [
  `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: 10\r\n\r\n${body}`,
  `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: 9999\r\n\r\n${body}`,
  `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: -1\r\n\r\n${body}`,
  `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: 5\r\nContent-Length: 6\r\n\r\n${body}`,
  `POST /graphql HTTP/1.1\r\n${host}${json}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET / HTTP/1.1\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked\r\n\r\nzz\r\n${body}\r\n0\r\n\r\n`,
  `POST /graphql HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\n${body}`,
  `POST /graphql HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
  `GET /graphql?query={people{totalCount}} HTTP/1.1\r\n\r\n`,
  `GET /graphql?query=${'{'.repeat(20_000)} HTTP/1.1\r\n${host}\r\n`,
  `GET / HTTP/1.1\r\n${host}X: ${'y'.repeat(20_000)}\r\n\r\n`,
  `GET / HTTP/1.1\r\n${'A: b\r\n'.repeat(3_000)}\r\n`,
  `GET / HTTP/1.1\r\n${host}A\u0000B: c\r\n\r\n`,
  `GET / HTTP/1.1\r\n${host}X-Request-Id: a\r\n\tb\r\n\r\n`,
  `GET / HTTP/1.1\r\n${host}${host}Connection: close\r\n\r\n`,
  `GET / HTTP/1.1\r\n${host}X-Request-Id: \u00e9\u00ff\r\nX-Request-Id: two\r\nConnection: close\r\n\r\n`,
  `GET /\u0000 HTTP/1.1\r\n${host}\r\n`,
  `GET http://127.0.0.1:1/graphql HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
  `GET //evil.example/%2e%2e HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
  `GET ../../etc/passwd HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
  `GET * HTTP/1.1\r\n${host}Connection: close\r\n\r\n`,
  `GET /health HTTP/1.1\r\n${host}Expect: nothing\r\nConnection: close\r\n\r\n`,
  `GET /graphql HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: x\r\n\r\n`,
  `GET / HTTP/9.9\r\n${host}\r\n`,
  'GET /health HTTP/0.9\r\n\r\n',
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  `CONNECT example.org:443 HTTP/1.1\r\n${host}\r\n`,
  'OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  `BREW /graphql HTTP/1.1\r\n${host}\r\n`,
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
  '\r\n\r\n\r\n',
  'GET',
  right.replaceAll('\r\n', '\n'),
  right + right,
];

/** Bytes for a connection of their own: bad HTTP, as it stands or with some bytes changed. */
export function rawRequest(choices: Choices): RawRequest {
  const bytes = Buffer.from(choices.chance(50) ? right : choices.pick(fixed), 'latin1');
  const flips = choices.chance(60) ? 1 + choices.below(4) : 0;
  for (let flip = 0; flip < flips; flip += 1) {
    const at = choices.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << choices.below(8));
  }
  return { kind: 'raw bytes', bytes: choices.chance(15) ? bytes.subarray(0, choices.below(bytes.length + 1)) : bytes };
}
