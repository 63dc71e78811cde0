import type { Logger } from 'pino';
import type { HttpServer } from './createServer.ts';

/** How a server is run as a process. */
export interface RunOptions {
  readonly server: HttpServer;
  readonly logger: Logger;
  /** Closes what the server stands on, after its last answer. */
  readonly afterClose: () => Promise<void>;
}

/**
 * Listens until the process is told to stop (SIGTERM or SIGINT), then closes in order and exits with 0. A second signal
 * ends it at once. Where listening fails, the error says why.
 */
export async function runServer({ server, logger, afterClose }: RunOptions): Promise<void> {
  const url = await server.listen();
  logger.info({ url, graphiql: `${url}/graphiql` }, 'listening');
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    for (const name of ['SIGTERM', 'SIGINT'] as const) process.once(name, resolve);
  });
  logger.info({ signal }, 'stopping');
  await server.close();
  await afterClose();
  logger.info('stopped');
}
