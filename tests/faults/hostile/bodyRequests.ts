import { createHash } from 'node:crypto';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import type { Choices } from '../../engine/world/choices.ts';
import { post, type PlainRequest } from './hostileRequest.ts';
import { hostileText, hostileValue } from './hostileTexts.ts';

const query = '{ people(first: 1) { totalCount } }';
const right = JSON.stringify({ query });
const bomb = Buffer.alloc(20_000_000, 0x20);
const compress = { gzip: gzipSync, deflate: deflateSync, br: brotliCompressSync };
/** Made once, since that takes longer than answering them. */
const bombs = Object.fromEntries(Object.entries(compress).map(([name, make]) => [name, make(bomb)]));

/** A body that is no question, or nearly. */
export function bodyRequest(choices: Choices): PlainRequest {
  const send = (body: unknown, headers?: Record<string, string>) => post('body', body, headers);
  switch (choices.below(12)) {
    case 0:
      return send(right.slice(0, choices.below(right.length)));
    case 1:
      return send(
        choices.pick([
          '',
          ' ',
          'null',
          '1',
          '"x"',
          '[]',
          '{}',
          '[[]]',
          '{"query":{}}',
          '{"query":[]}',
          '\ufeff' + right,
        ]),
      );
    case 2:
      return send(JSON.stringify(Array.from({ length: choices.pick([1, 2, 1_000]) }, () => ({ query }))));
    case 3:
      return send(right.padEnd(choices.pick([102_399, 102_400, 102_401, 300_000])));
    case 4: {
      const encoding = choices.pick(['gzip', 'deflate', 'br']);
      return send(bombs[encoding] ?? bomb, { 'Content-Encoding': encoding });
    }
    case 5: {
      const encoded = gzipSync(right);
      return send(encoded.subarray(0, choices.below(encoded.length + 1)), {
        'Content-Encoding': choices.pick(['gzip', 'deflate', 'br']),
      });
    }
    case 6:
      return send(Buffer.from(right, choices.pick(['utf16le', 'latin1', 'base64'])), {
        'Content-Type': `application/json; charset=${choices.pick(['utf-16', 'utf-16le', 'utf-32', 'utf-8', 'latin1'])}`,
      });
    case 7:
      return send({ query, variables: hostileValue(choices), operationName: hostileValue(choices, 1) });
    case 8:
      return send({
        query: choices.chance(50) ? query : undefined,
        extensions: { persistedQuery: persisted(choices) },
      });
    case 9:
      return send({
        documentId: choices.chance(50) ? hostileText(choices) : hostileValue(choices),
        query: choices.chance(20) ? query : undefined,
      });
    case 10:
      return send(choices.pick(['{"a":', '[', '{"query":"', '"\\u']).repeat(choices.pick([10, 1_000, 15_000])));
    default:
      return send(Buffer.from(Array.from({ length: 60 }, () => choices.below(256))));
  }
}

function persisted(choices: Choices): unknown {
  const sha256Hash = createHash('sha256').update(query).digest('hex');
  return choices.pick<unknown>([
    { version: 1, sha256Hash },
    { version: 1, sha256Hash: hostileText(choices) },
    { version: 1, sha256Hash: hostileValue(choices) },
    { version: hostileValue(choices), sha256Hash },
    { version: 1 },
    hostileValue(choices),
  ]);
}
