import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { constantHeaders } from './constantHeaders.ts';

type Directives = NonNullable<
  Exclude<NonNullable<Parameters<typeof helmet>[0]>['contentSecurityPolicy'], boolean | undefined>
>['directives'];

/** Data needs no headers that tell a browser what to do with a page, or old browsers what no longer happens. */
const ofData = {
  crossOriginOpenerPolicy: false,
  originAgentCluster: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
  xFrameOptions: { action: 'deny' },
} as const;

function secured(directives: NonNullable<Directives>, others?: typeof ofData): RequestHandler {
  const set = helmet({
    ...others,
    contentSecurityPolicy: { useDefaults: false, directives },
    // Answers may be read from every origin.
    crossOriginResourcePolicy: { policy: 'cross-origin' },
    // Encryption is the business of whoever stands in front: the service itself speaks plain HTTP.
    strictTransportSecurity: false,
  });
  const headers = constantHeaders(set as RequestHandler);
  return (_request, response, next) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}

/**
 * Headers of answers that are data: nothing in them may ever be run or framed. They are what the OWASP REST Security
 * Cheat Sheet asks of every API, as far as it concerns what speaks plain HTTP.
 */
export const dataHeaders = secured({ defaultSrc: ["'none'"], frameAncestors: ["'none'"] }, ofData);

/** Headers of GraphiQL's page: everything comes from this server; its editor writes styles into the page. */
export const pageHeaders = secured({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", 'data:'],
  fontSrc: ["'self'", 'data:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
});

/** Headers of the explorer's page: everything comes from this server, and pictures that it draws are its own. */
export const explorerHeaders = secured({
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  workerSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'", 'data:', 'blob:'],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
  frameAncestors: ["'none'"],
});
