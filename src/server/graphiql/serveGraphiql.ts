import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { allowMethods } from '../http/allowMethods.ts';
import { pageHeaders } from '../http/securityHeaders.ts';

/** A query that GraphiQL offers to its readers. */
export interface ExampleQuery {
  readonly name: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Where `npm run build` puts the page, seen from the sources and from `dist` alike. */
const BUILT_PAGE = join(import.meta.dirname, '../../../dist/graphiql');

/** Serves GraphiQL with its example queries; nothing on the page comes from another server. */
export function serveGraphiql(exampleQueries: readonly ExampleQuery[]): Router {
  const index = join(BUILT_PAGE, 'index.html');
  if (!existsSync(index)) throw new Error(`expected GraphiQL's page at ${index}; got nothing. Run: npm run build`);
  const router = Router();
  router.use(allowMethods('GET', 'HEAD'), pageHeaders);
  router.get('/', (_request, response) => response.sendFile(index));
  router.get('/examples.json', (_request, response) => response.json(exampleQueries));
  // The names of these files change with their contents.
  router.use('/assets', express.static(join(BUILT_PAGE, 'assets'), { index: false, immutable: true, maxAge: '1y' }));
  return router;
}
