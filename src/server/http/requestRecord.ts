import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import type { ObservedCall } from '../../graph/observed.ts';
import { noUse, useWith, type EngineUse } from '../observe/engineUse.ts';

/** Content types in which a GraphQL answer can be given. */
export type MediaType = 'application/json' | 'application/graphql-response+json';

/** What is known of one request from its first byte to its log line. */
export interface RequestRecord {
  readonly requestId: string;
  /** Adds the request's id to each of its lines; made when there is one to write beside the last. */
  readonly logger: Logger;
  mediaType: MediaType;
  operationName?: string;
  /** What the operation costs, once it is known. */
  cost?: number;
  /** What the request asked of the graph so far. */
  use: EngineUse;
  /** Hears of each call of the graph that is made for the request. */
  readonly observe: (call: ObservedCall) => void;
  /** The codes of the errors in the answer. */
  codes: readonly string[];
  /** Whether its client has paid for the request already. */
  charged: boolean;
  /** What the operation is answered with, where that is known before Apollo is asked. */
  result?: ExecutionResult;
}

const records = new WeakMap<ServerResponse, RequestRecord>();

/** Ids that come from outside are written to the log and sent back, so nothing else than a plain word is taken. */
const plainId = /^[\w.:-]{1,128}$/;

/** Opens the record of a request, under the id that came in `X-Request-Id` or a new one. */
export function openRecord(
  request: IncomingMessage,
  response: ServerResponse,
  { logger, heard }: { logger: Logger; heard: (call: ObservedCall) => void },
): RequestRecord {
  const given = request.headers['x-request-id'];
  const requestId = typeof given === 'string' && plainId.test(given) ? given : randomUUID();
  let own: Logger | undefined;
  const record: RequestRecord = {
    requestId,
    get logger() {
      return (own ??= logger.child({ requestId }));
    },
    mediaType: 'application/json',
    codes: [],
    charged: false,
    use: noUse,
    observe(call) {
      record.use = useWith(record.use, call);
      heard(call);
    },
  };
  records.set(response, record);
  return record;
}

/** The record of the request that a response answers. */
export function recordOf(response: ServerResponse): RequestRecord {
  const record = records.get(response);
  if (record === undefined) throw new Error('expected a record for every response; got a response that has none');
  return record;
}
