import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Starts to listen and gives the address; where that fails, the error says why in a sentence. */
export function listen(server: Server, { host, port }: { host: string; port: number }): Promise<string> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => reject(new Error(explain(error, host, port), { cause: error }));
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.off('error', fail);
      resolve(urlOf(server.address() as AddressInfo));
    });
  });
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): string {
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} of ${host} is in use. Stop what listens there, or set PORT to another one.`;
    case 'EACCES':
      return `Port ${port} of ${host} is not open to this user. Set PORT to one from 1024 on.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST: expected an address of this machine; got ${host}.`;
    default:
      return `Cannot listen on port ${port} of ${host}: ${error.message}.`;
  }
}

/** An address that a browser on this machine can open, also where the server listens on all addresses. */
function urlOf({ address, family, port }: AddressInfo): string {
  if (address === '0.0.0.0' || address === '::') return `http://localhost:${port}`;
  return `http://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}
