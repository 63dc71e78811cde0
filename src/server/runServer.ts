import type { Logger } from 'pino';
import type { HttpServer } from './createServer.ts';

/** How a server is run as a process. */
export interface RunOptions {
  readonly server: HttpServer;
  readonly logger: Logger;
  /** What running queries get to finish. */
  readonly graceMs: number;
  /** Closes what the server stands on, after its last answer. */
  readonly afterClose: () => Promise<void>;
}

/** What `afterClose` gets beyond the grace time. */
const CLOSING_MS = 2_000;

/**
 * Listens until the process gets SIGTERM or SIGINT, answers what runs, closes in order and ends the process with 0; a
 * second signal ends it at once. Where it cannot listen, it says why on standard error and ends the process with 1.
 */
export async function runServer({ server, logger, graceMs, afterClose }: RunOptions): Promise<never> {
  let url: string;
  try {
    url = await server.listen();
  } catch (error) {
    console.error((error as Error).message);
    await afterClose();
    return process.exit(1);
  }
  logger.info({ url, graphiql: `${url}/graphiql` }, 'listening');

  const signal = await nextSignal();
  logger.info({ signal }, 'stopping');
  setTimeout(() => {
    logger.warn('stopped before everything was closed: the grace time is over');
    process.exit(0);
  }, graceMs + CLOSING_MS).unref();
  try {
    await server.close();
    await afterClose();
  } catch (error) {
    logger.error({ err: error }, 'stopped, but not in order');
    return process.exit(1);
  }
  logger.info('stopped');
  return process.exit(0);
}

function nextSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.once('SIGTERM', resolve).once('SIGINT', resolve);
  });
}
