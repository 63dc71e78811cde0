import type { Response } from 'express';
import { boundedMessage } from '../errors/boundedMessage.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { recordOf } from './requestRecord.ts';

/** What a request is refused with before GraphQL sees it. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly message: string;
  readonly errorId?: string;
}

/** Answers with an error in the form of GraphQL, so that a client meets one form only. */
export function refuse(response: Response, { status, code, message, errorId }: Refusal): void {
  const record = recordOf(response);
  record.codes = [code];
  const extensions = { code, ...(errorId !== undefined && { errorId }) };
  // What the answer would have been is no matter for caches, and neither is this.
  response.removeHeader('ETag');
  response
    .set('Cache-Control', 'no-store')
    .status(status)
    .type(`${record.mediaType}; charset=utf-8`)
    .send(JSON.stringify({ errors: [{ message: boundedMessage(message), extensions }] }) + '\n');
}
