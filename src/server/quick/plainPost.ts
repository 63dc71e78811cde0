import type { IncomingMessage } from 'node:http';
import { BODY_LIMIT } from '../http/jsonBody.ts';
import type { MediaType } from '../http/requestRecord.ts';
import type { AskedText } from './preparedOperations.ts';

/** What programs ask with: JSON of a told length, posted to the one address. */
export interface PlainPost {
  /** Bytes of the body. */
  readonly length: number;
  /** The content type of the answer. */
  readonly mediaType: MediaType;
}

/** A question that names its document by the text and nothing else. */
export interface PlainQuestion extends AskedText {
  readonly variables: Readonly<Record<string, unknown>> | undefined;
}

const contentTypes = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=UTF-8']);

/** The values of `Accept` that leave nothing to weigh, and what they get. */
const accepted = new Map<string | undefined, MediaType>([
  [undefined, 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
]);

/** Whether a request is as plain as most are; nothing where anything about it must be looked at more closely. */
export function plainPost({ method, url, headers }: IncomingMessage): PlainPost | undefined {
  const mediaType = accepted.get(headers.accept);
  const length = Number(headers['content-length']);
  const isPlain =
    method === 'POST' &&
    url === '/graphql' &&
    contentTypes.has(headers['content-type'] ?? '') &&
    headers['content-encoding'] === undefined &&
    length > 0 &&
    length <= BODY_LIMIT;
  return isPlain && mediaType !== undefined ? { length, mediaType } : undefined;
}

const keys = new Set(['query', 'variables', 'operationName']);

/** The question in a body; nothing where it is another one, or none. */
export function plainQuestion(body: Buffer): PlainQuestion | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
  if (!isObject(parsed) || !Object.keys(parsed).every((key) => keys.has(key))) return undefined;
  const { query } = parsed;
  const operationName = parsed['operationName'] ?? undefined;
  const variables = parsed['variables'] ?? undefined;
  if (typeof query !== 'string') return undefined;
  if (operationName !== undefined && typeof operationName !== 'string') return undefined;
  if (variables !== undefined && !isObject(variables)) return undefined;
  return { query, operationName, variables };
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
