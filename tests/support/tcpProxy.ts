import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

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
  /** Cuts all present connections. */
  cut(): void;
  /** Lets all that is sent from now on arrive so much later, in order. */
  delay(ms: number): void;
  /** Leads new connections to another port. */
  lead(target: number): void;
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
  let to = target;
  let delayMs = 0;

  const pass = (from: Socket, onto: Socket, may: (data: Buffer) => boolean) => {
    let passed = Promise.resolve();
    from.on('data', (data) => {
      if (!may(data)) return;
      const due = performance.now() + delayMs;
      passed = passed.then(async () => {
        const left = due - performance.now();
        if (left > 0) await pause(left);
        onto.write(data);
      });
    });
  };

  const listener = createServer((client) => {
    const server = connect(to, '127.0.0.1');
    const pair: Pair = { client, server, mode: 'pass', speaker: 'server' };
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of [client, server]) socket.on('error', end).on('close', end);
    pass(client, server, (data) => {
      if (pair.mode === 'cut') end();
      if (pair.mode !== 'pass') return false;
      if (pair.speaker === 'server') turns += 1;
      pair.speaker = 'client';
      sent += data.toString('latin1');
      return true;
    });
    pass(server, client, (data) => {
      if (pair.mode !== 'pass') return false;
      pair.speaker = 'server';
      received += data.length;
      return true;
    });
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port');

  const setAll = (mode: Pair['mode']) => {
    for (const pair of pairs) pair.mode = mode;
  };
  const destroyAll = () => {
    for (const { client, server } of pairs) {
      client.destroy();
      server.destroy();
    }
  };
  return {
    port: address.port,
    turns: () => turns,
    sent: () => sent,
    received: () => received,
    cutNext: () => setAll('cut'),
    silence: () => setAll('silent'),
    cut: destroyAll,
    delay: (ms) => {
      delayMs = ms;
    },
    lead: (target) => {
      to = target;
    },
    close: async () => {
      listener.close();
      destroyAll();
      await once(listener, 'close');
    },
  };
}
