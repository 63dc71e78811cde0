import { type Server, type ServerResponse } from 'node:http';
import { Server as TcpServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** For how long a client that asks one question after the other may be between two of them. */
const MOMENT_MS = 250;

/**
 * Makes the way to end a server's connections so that no question is lost: nobody new is let in, and each present
 * connection ends with its next answer, which says so. A connection that is closed while it seems idle may have a
 * question on its way, so there is a moment for that.
 */
export function partFromClients(server: Server): () => Promise<void> {
  const open = new Set<ServerResponse>();
  let parting = false;
  server.on('request', (_request, response: ServerResponse) => {
    response.shouldKeepAlive &&= !parting;
    open.add(response);
    response.once('close', () => open.delete(response));
  });
  return async () => {
    parting = true;
    for (const response of open) response.shouldKeepAlive = false;
    // An HTTP server's own `close` would end idle connections at once.
    if (server.listening) TcpServer.prototype.close.call(server);
    if ((await connectionsOf(server)) > 0) await pause(MOMENT_MS);
  };
}

const connectionsOf = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.getConnections((error, count) => {
      if (error === null) resolve(count);
      else reject(error);
    });
  });
