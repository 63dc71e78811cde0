import { errorCodes } from '../../../src/server/errors/codes.ts';
import type { HostileRequest } from './hostileRequest.ts';
import type { Reply } from './send.ts';

/** The longest message of an error: what it repeats of a request is a piece of it. */
const MESSAGE_LENGTH = 1_500;
/** All that an answer without data may say. */
const REFUSAL_LENGTH = 16_000;

/** What tells of the inside of the service; nothing that the tests send has it. */
const inside = /\n\s+at |node_modules|node:internal|\/src\/|\/dist\/|\.[jt]s:\d|\bMATCH \(|DebateP|DEBATE_/;

const deliberate = new Map([
  [503, ['OVERLOADED', 'BACKEND_UNAVAILABLE']],
  [504, ['TIMEOUT']],
]);

interface Told {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: unknown; readonly extensions?: { readonly code?: unknown } }[];
}

/** Says what is wrong with an answer, and nothing where all is as promised. */
export function faultIn(request: HostileRequest, { status, contentType, text }: Reply): string | undefined {
  if ('bytes' in request) return faultInRaw(status, text);
  const isJson = /^application\/(graphql-response\+)?json/.test(contentType);
  if (status >= 500 && !deliberate.has(status)) return `status ${status}`;
  if (status < 400 && !(request.path.startsWith('/graphql?') || request.path === '/graphql')) return undefined;
  // Node itself answers these, without a word.
  if (text === '' && (status === 417 ? 'Expect' in request.headers : status === 431)) return undefined;
  if (text === '') return request.method === 'HEAD' || [204, 304].includes(status) ? undefined : `an empty ${status}`;
  // A wrong address in a browser is answered with the page.
  if (status === 404 && contentType.startsWith('text/html') && request.headers['Accept']?.includes('html'))
    return undefined;
  if (!isJson) return `the content type ${contentType} with ${status}`;
  return faultInJson(status, text);
}

function faultInRaw(status: number, text: string): string | undefined {
  if (status >= 500 && status !== 505 && !text.includes('"OVERLOADED"')) return `status ${status}`;
  const refusal = status >= 400 ? text : '';
  return inside.test(refusal) ? 'something of the inside' : undefined;
}

function faultInJson(status: number, text: string): string | undefined {
  let told: Told;
  try {
    told = JSON.parse(text) as Told;
  } catch {
    return 'a body that is no JSON';
  }
  const { data, errors } = told;
  if (errors === undefined) return data === undefined || status >= 400 ? 'neither data nor errors' : undefined;
  if (!Array.isArray(errors) || errors.length === 0) return 'errors that are no list';
  if ((data ?? null) === null && text.length > REFUSAL_LENGTH) return `a refusal of ${text.length} characters`;
  for (const { message, extensions } of told.errors ?? []) {
    if (typeof message !== 'string' || message === '') return 'an error without a message';
    if (message.length > MESSAGE_LENGTH) return `a message of ${message.length} characters`;
    if (inside.test(message)) return 'something of the inside';
    const code = String(extensions?.code);
    if (code === 'INTERNAL_SERVER_ERROR' || !(errorCodes as readonly string[]).includes(code))
      return `the code ${code}`;
  }
  const code = String(told.errors?.[0]?.extensions?.code);
  const expected = deliberate.get(status);
  return expected && !expected.includes(code) ? `${status} with ${code}` : undefined;
}
