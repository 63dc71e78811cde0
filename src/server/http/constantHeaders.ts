import { IncomingMessage, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { RequestHandler } from 'express';

/** The headers that a handler sets on the answer to every POST, so that its steps need not be taken for each. */
export function constantHeaders(handler: RequestHandler): readonly (readonly [string, string])[] {
  const request = new IncomingMessage(new Socket());
  request.method = 'POST';
  const response = new ServerResponse(request);
  const headers: [string, string][] = [];
  handler(request as Parameters<RequestHandler>[0], response as Parameters<RequestHandler>[1], (error?: unknown) => {
    if (error !== undefined) throw error as Error;
    for (const [name, value] of Object.entries(response.getHeaders())) headers.push([name, String(value)]);
  });
  return headers;
}
