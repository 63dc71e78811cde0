import type { RequestHandler } from 'express';
import { refuse } from './refuse.ts';

/** Refuses every other method, and says which are allowed. */
export function allowMethods(...methods: readonly string[]): RequestHandler {
  return (request, response, next) => {
    if (methods.includes(request.method)) {
      next();
      return;
    }
    response.setHeader('Allow', methods.join(', '));
    const message = `Expected ${methods.join(' or ')} at ${request.baseUrl}; got ${request.method}.`;
    refuse(response, { status: 405, code: 'BAD_USER_INPUT', message });
  };
}
