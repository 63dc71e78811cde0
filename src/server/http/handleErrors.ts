import { randomUUID } from 'node:crypto';
import type { ErrorRequestHandler } from 'express';
import { BODY_LIMIT } from './jsonBody.ts';
import { refuse } from './refuse.ts';
import { recordOf } from './requestRecord.ts';

/** Explains what was wrong with a request that could not be read, and masks every other error. */
export const handleErrors: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) {
    next(error);
    return;
  }
  const { status, type, message, length } = faultOf(error);
  if (type === 'entity.too.large') {
    const bytes = length === undefined ? `more than ${BODY_LIMIT}` : String(length);
    const explained = `The body has ${bytes} bytes; the limit is ${BODY_LIMIT}.`;
    refuse(response, { status: 413, code: 'DOCUMENT_TOO_LARGE', message: explained });
    return;
  }
  if (type === 'entity.parse.failed') {
    const explained = `The body: expected a JSON object; got something that is not JSON (${message}).`;
    refuse(response, { status: 400, code: 'BAD_USER_INPUT', message: explained });
    return;
  }
  if (status >= 400 && status < 500) {
    refuse(response, { status, code: 'BAD_USER_INPUT', message: `The request could not be read: ${message}.` });
    return;
  }
  const errorId = randomUUID();
  recordOf(response).logger.error({ errorId, err: error }, 'a request failed');
  refuse(response, { status: 500, code: 'INTERNAL_SERVER_ERROR', message: 'Internal server error', errorId });
};

interface Fault {
  readonly status: number;
  readonly type: string | undefined;
  readonly message: string;
  readonly length: number | undefined;
}

/** Errors of Express and its body parser carry a status and a type; all others are ours. */
function faultOf(error: unknown): Fault {
  if (!(error instanceof Error)) return { status: 500, type: undefined, message: String(error), length: undefined };
  const { status = 500, type, length } = error as Error & { status?: number; type?: string; length?: number };
  return { status, type, message: error.message, length };
}
