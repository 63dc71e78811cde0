import { createServer, type RequestListener } from 'node:http';
import type { Logger } from 'pino';
import { listen } from '../http/listen.ts';
import type { Metrics } from './metrics.ts';

/** The door for Prometheus: a port of its own, so that what readers can reach never tells it. */
export interface MetricsServer {
  listen(): Promise<void>;
  close(): void;
}

/** Makes the server that answers `/metrics` and nothing else. */
export function serveMetrics(
  { registry }: Metrics,
  { host, port, logger }: { host: string; port: number; logger: Logger },
): MetricsServer {
  const answer: RequestListener = (request, response) => {
    if (request.method !== 'GET' || request.url !== '/metrics') {
      response.writeHead(404).end('Expected GET /metrics.\n');
      return;
    }
    registry.metrics().then(
      (text) => response.writeHead(200, { 'Content-Type': registry.contentType }).end(text),
      (error: unknown) => {
        logger.error({ err: error }, 'the metrics cannot be told');
        response.writeHead(500).end();
      },
    );
  };
  const server = createServer(answer);
  return {
    async listen() {
      logger.info({ metrics: `${await listen(server, { host, port })}/metrics` }, 'telling metrics');
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
