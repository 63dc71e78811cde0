import express, { type RequestHandler } from 'express';
import { refuse } from './refuse.ts';

/** Bytes that the body of one request may have. */
export const BODY_LIMIT = 100 * 1024;

const parse: RequestHandler = express.json({ limit: BODY_LIMIT });

/** Reads the body of a POST, which must be JSON; `handleErrors` explains a faulty one. */
export const jsonBody: RequestHandler = (request, response, next) => {
  // Forms and plain text can be sent by any page without a preflight, so they are refused before they are read.
  if (request.is('application/json') === false) {
    const got = request.get('Content-Type') ?? 'none';
    const message = `Content-Type: expected application/json; got ${got}.`;
    refuse(response, { status: 415, code: 'BAD_USER_INPUT', message });
    return;
  }
  parse(request, response, next);
};
