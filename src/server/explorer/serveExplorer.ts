import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import express, { type RequestHandler, Router } from 'express';
import type { Logger } from 'pino';
import { type PublishedDocument, readManifest } from '../documents/readManifest.ts';
import { allowMethods } from '../http/allowMethods.ts';
import { explorerHeaders } from '../http/securityHeaders.ts';

/** The explorer's page, in two parts that stand at two places among the server's routes. */
export interface Explorer {
  /** Serves the page at the address of every view, and its files. */
  readonly views: RequestHandler;
  /** Shows the page, which then says that there is nothing, to a person who followed a wrong address. */
  readonly wrongAddress: RequestHandler;
  /** What the page asks. */
  readonly documents: readonly PublishedDocument[];
}

/** Where `npm run build` puts the page, seen from the sources and from `dist` alike. */
const BUILT_PAGE = join(import.meta.dirname, '../../../dist/explorer');

const missingPage =
  '<!doctype html><html lang="en"><title>Debate Graph</title><h1>The explorer is not built</h1>' +
  '<p>Run <code>npm run build</code> and start the service again. ' +
  'The API is at <a href="/graphiql">/graphiql</a> meanwhile.</p></html>';

/** Makes the explorer out of the built page; where it was not built, log and page say how to. */
export function serveExplorer(logger: Logger, builtPage: string = BUILT_PAGE): Explorer {
  const index = join(builtPage, 'index.html');
  const isBuilt = existsSync(index);
  if (!isBuilt) logger.warn(`expected the explorer's page at ${index}; got nothing. Run: npm run build`);
  const sendPage = (status: number): RequestHandler => {
    return (_request, response) => {
      // A page that is kept would ask for files of an older build.
      response.setHeader('Cache-Control', 'no-cache');
      if (isBuilt) response.status(status).sendFile(index, { cacheControl: false });
      else response.status(503).type('html').send(missingPage);
    };
  };

  const views = Router();
  const read = allowMethods('GET', 'HEAD');
  views.use(
    '/assets',
    read,
    explorerHeaders,
    // The names of these files change with their contents.
    express.static(join(builtPage, 'assets'), { index: false, immutable: true, maxAge: '1y' }),
  );
  views.all('/', read, explorerHeaders, sendPage(200));
  for (const view of isBuilt ? namesOf(builtPage) : []) {
    views.use(`/${view}`, read, explorerHeaders, sendPage(200));
  }

  const wrongAddress: RequestHandler = (request, response, next) => {
    // Only the address bar and links ask for a page before anything else; programs get JSON.
    if (request.method !== 'GET' || request.accepts(['json', 'html']) !== 'html') next();
    else explorerHeaders(request, response, () => void sendPage(404)(request, response, next));
  };
  return { views, wrongAddress, documents: isBuilt ? readManifest(join(builtPage, 'documents.json')) : [] };
}

/** The first words of the addresses of the views, which the build lists. */
function namesOf(builtPage: string): string[] {
  return JSON.parse(readFileSync(join(builtPage, 'views.json'), 'utf8')) as string[];
}
