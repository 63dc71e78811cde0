import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, RequestHandler, Response } from 'express';
import type { ObservedCall } from '../../graph/observed.ts';
import type { ErrorCode } from '../errors/codes.ts';
import { judge } from '../errors/judge.ts';
import { hideAllowance } from '../rate/allowance.ts';
import { RETRY_SECONDS } from '../overload/refuseOverload.ts';
import { cacheControl, type CacheSettings } from './cacheControl.ts';
import { etagOf } from './etagOf.ts';
import { hasAlready } from './hasAlready.ts';
import { refuse } from './refuse.ts';
import { recordOf } from './requestRecord.ts';

/** A file that is ready to be sent. */
export interface ServedFile {
  readonly mediaType: string;
  readonly fileName: string;
  readonly chunks: Iterable<string>;
}

/** Why there is no such file, in words for whoever asked. */
export interface FileRefusal {
  readonly code: 'NOT_FOUND' | 'BAD_USER_INPUT';
  readonly message: string;
}

/** Makes the file of a name such as `graph.gexf`. */
export type OpenFile = (
  name: string,
  parameters: Readonly<Record<string, string>>,
  observe: (call: ObservedCall) => void,
) => Promise<ServedFile | FileRefusal>;

/** What may be kept of files. */
export interface ExportsOptions extends CacheSettings {
  /** A word that changes with everything in the graph that a file can show. */
  readonly graphState?: () => Promise<string>;
}

const mostAtOnce = 2;

const statuses: Readonly<Partial<Record<ErrorCode, number>>> = {
  NOT_FOUND: 404,
  BAD_USER_INPUT: 400,
  QUERY_TOO_COMPLEX: 400,
  OVERLOADED: 503,
  BACKEND_UNAVAILABLE: 503,
  TIMEOUT: 504,
};

/** Sends files, two at a time: each holds a whole graph in memory. */
export function exports(openFile: OpenFile, { graphState, ...cache }: ExportsOptions): RequestHandler {
  const control = cacheControl(cache);
  let running = 0;
  return async (request, response, next) => {
    if (running >= mostAtOnce) {
      told(response, 'OVERLOADED', `Expected at most ${mostAtOnce} exports at once. Try again in a few seconds.`);
      return;
    }
    running += 1;
    try {
      if (graphState !== undefined) {
        // Read before the file: where an import comes between, the file is asked for once more than needed.
        const etag = etagOf(await graphState(), request.originalUrl);
        response.setHeader('ETag', etag);
        response.setHeader('Cache-Control', control);
        hideAllowance(response);
        if (hasAlready(request, etag)) {
          response.status(304).end();
          return;
        }
      }
      await send(openFile, request, response);
    } catch (error) {
      if (response.headersSent || hasGone(error)) {
        response.destroy();
        return;
      }
      const { code, message } = judge(error);
      if (code === 'INTERNAL_SERVER_ERROR') next(error);
      else told(response, code, message);
    } finally {
      running -= 1;
    }
  };
}

async function send(openFile: OpenFile, request: Request, response: Response): Promise<void> {
  const parameters: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.query)) {
    if (typeof value !== 'string') {
      told(response, 'BAD_USER_INPUT', `${name}: expected once; got several times.`);
      return;
    }
    parameters[name] = value;
  }
  const file = await openFile(request.path.slice(1), parameters, recordOf(response).observe);
  if ('code' in file) {
    told(response, file.code, file.message);
    return;
  }
  response.setHeader('Content-Type', `${file.mediaType}; charset=utf-8`);
  response.setHeader('Content-Disposition', `attachment; filename="${file.fileName}"`);
  if (request.method === 'HEAD') response.end();
  else await pipeline(Readable.from(file.chunks), response);
}

/** A client that leaves before its file is ready is owed nothing, and that is no fault to be logged. */
const hasGone = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ERR_STREAM_PREMATURE_CLOSE';

function told(response: Response, code: ErrorCode, message: string): void {
  if (code === 'OVERLOADED') response.setHeader('Retry-After', RETRY_SECONDS);
  refuse(response, { status: statuses[code] ?? 500, code, message });
}
