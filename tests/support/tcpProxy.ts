import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** A real TCP proxy between a client and a server on this machine, to watch and to disturb what passes. */
export interface TcpProxy {
  readonly port: number;
  /** How often the client spoke after the server: the round trips. */
  turns(): number;
  /** What the client has sent, each byte a character. */
  sent(): string;
  /** How many bytes the server has sent. */
  received(): number;
  /** Cuts each present connection when the client next speaks on it. */
  cutNext(): void;
  /** Lets nothing more pass on the present connections, and keeps them open. */
  silence(): void;
  close(): Promise<void>;
}

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  mode: 'pass' | 'cut' | 'silent';
  speaker: 'client' | 'server';
}

/** Starts a proxy on 127.0.0.1 to `target`, a port of the same address. */
export async function startTcpProxy(target: number): Promise<TcpProxy> {
  const pairs = new Set<Pair>();
  let turns = 0;
  let sent = '';
  let received = 0;

  const listener = createServer((client) => {
    const server = connect(target, '127.0.0.1');
    const pair: Pair = { client, server, mode: 'pass', speaker: 'server' };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
    client.on('data', (data) => {
      if (pair.mode === 'cut') {
        end();
        return;
      }
      if (pair.mode === 'silent') return;
      if (pair.speaker === 'server') turns += 1;
      pair.speaker = 'client';
      sent += data.toString('latin1');
      server.write(data);
    });
    server.on('data', (data) => {
      if (pair.mode !== 'pass') return;
      pair.speaker = 'server';
      received += data.length;
      client.write(data);
    });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port');

  const setAll = (mode: Pair['mode']) => {
    for (const pair of pairs) pair.mode = mode;
  };
  return {
    port: address.port,
    turns: () => turns,
    sent: () => sent,
    received: () => received,
    cutNext: () => setAll('cut'),
    silence: () => setAll('silent'),
    close: async () => {
      listener.close();
      for (const { client, server } of pairs) {
        client.destroy();
        server.destroy();
      }
      await once(listener, 'close');
    },
  };
}
