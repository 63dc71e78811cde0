import { Writable } from 'node:stream';
import { createLogger } from '../../../src/server/logger.ts';
import { createServer, type ServerOptions } from '../../../src/server/createServer.ts';
import { readSettings } from '../../../src/server/settings/readSettings.ts';
import { createWorld, schemaText } from './schema.ts';

/** A line of the log. */
export type LogLine = Record<string, unknown>;

/** A running server over the tiny world. */
export interface World {
  readonly url: string;
  /** The lines that were logged so far. */
  readonly log: readonly LogLine[];
  /** Posts a request as JSON and gives status, headers and the parsed body. */
  post(body: unknown, headers?: Record<string, string>): Promise<Answer>;
  close(): Promise<void>;
}

/** What came back. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: {
    readonly data?: Record<string, unknown> | null;
    readonly errors?: readonly { message: string; path?: unknown; extensions: Record<string, unknown> }[];
    readonly extensions?: Record<string, unknown>;
  };
}

/** Starts a server over the tiny world on a free port of the loopback address. */
export async function startWorld(
  environment: Record<string, string> = {},
  options: Partial<ServerOptions> = {},
): Promise<World> {
  const log: LogLine[] = [];
  const destination = new Writable({
    write(chunk: Buffer, _encoding, done) {
      for (const line of chunk.toString().trim().split('\n')) log.push(JSON.parse(line) as LogLine);
      done();
    },
  });
  const server = await createServer({
    schema: createWorld(),
    schemaText,
    contextFor: ({ requestId }) => ({ requestId }),
    isReady: () => Promise.resolve({ ready: true }),
    exampleQueries: [],
    settings: readSettings({ PORT: '0', ...environment }),
    logger: createLogger('debug', destination),
    ...options,
  });
  const url = await server.listen();
  return {
    url,
    log,
    async post(body, headers = {}) {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      });
      const answer = (await response.json()) as Answer['body'];
      return { status: response.status, headers: response.headers, body: answer };
    },
    close: () => server.close(),
  };
}
