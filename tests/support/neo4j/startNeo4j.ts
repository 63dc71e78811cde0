import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNeo4j } from '../../../src/graph/neo4j.ts';
import { java, neo4jJars } from './neo4jJars.ts';

/** A Neo4j server of a test's own, in a temporary folder. */
export interface Neo4jServer {
  /** Where it is, and what it tells routing drivers of itself. */
  readonly url: string;
  readonly user: string;
  readonly password: string;
  /** The process that it is now. */
  pid(): number;
  /** Ends it at once, as a power cut would; its folder stays. */
  kill(): Promise<void>;
  /** Ends it in order; its folder stays. */
  shutDown(): Promise<void>;
  /** Starts it again after its end on the same folder, as before or with what is different from now on. */
  restart(different?: Pick<Neo4jStart, 'port' | 'readOnly'>): Promise<void>;
  /** Stops its clock: connections stay open, nothing answers. */
  pause(): void;
  resume(): void;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

const READY_MS = 180_000;
// These halve the time to start, and plan five times sooner on a busy machine.
const SMALL = ['-Xmx1g', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
const LARGE = ['-Xms4g', '-Xmx4g', '-XX:+UseParallelGC'];
const running = new Map<ChildProcess, string>();
process.once('exit', () => {
  for (const [child, folder] of running) {
    signal(child, 'SIGKILL');
    rmSync(folder, { recursive: true, force: true });
  }
});

/** How to start a server. */
export interface Neo4jStart {
  readonly auth?: boolean;
  readonly port?: number;
  /** Whether its databases take no writes. */
  readonly readOnly?: boolean;
  /** Whether it is to hold much and run long: it is given memory, and compiles all that is hot. */
  readonly large?: boolean;
  /** How many megabytes a transaction may take of its memory; what there is unless told. */
  readonly transactionMegabytes?: number;
}

/** Starts a Neo4j server on 127.0.0.1, on a free port unless told. */
export async function startNeo4j(how: Neo4jStart = {}): Promise<Neo4jServer> {
  const jars = neo4jJars();
  const folder = await mkdtemp(join(tmpdir(), 'neo4j-for-tests-'));
  const { auth = false, port = await freePort(), large = false, readOnly = false, transactionMegabytes = 0 } = how;
  let used: Start = { jars, folder, port, auth, large, readOnly, transactionMegabytes };
  let child = await start(used);
  const url = () => `bolt://127.0.0.1:${used.port}`;
  const password = 'password-for-tests';
  if (auth) await setPassword(url(), password);

  const end = async (how: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const exit = once(child, 'exit');
    signal(child, how);
    await exit;
  };

  return {
    get url() {
      return url();
    },
    user: 'neo4j',
    password,
    pid: () => child.pid ?? Number.NaN,
    kill: () => end('SIGKILL'),
    shutDown: () => end('SIGTERM'),
    restart: async (different = {}) => {
      used = { ...used, ...different };
      child = await start(used);
    },
    pause: () => signal(child, 'SIGSTOP'),
    resume: () => signal(child, 'SIGCONT'),
    stop: async () => {
      // Nothing of it is kept, so it need not end in order.
      await end('SIGKILL');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Start {
  readonly jars: string;
  readonly folder: string;
  readonly port: number;
  readonly auth: boolean;
  readonly large: boolean;
  readonly readOnly: boolean;
  readonly transactionMegabytes: number;
}

async function start(how: Start): Promise<ChildProcess> {
  const { jars, folder, port, auth, large, readOnly, transactionMegabytes } = how;
  const source = join(import.meta.dirname, 'Neo4jServer.java');
  const pageCache = large ? '2048' : '64';
  const words = [
    ...(large ? LARGE : SMALL),
    '-cp',
    join(jars, '*'),
    source,
    folder,
    String(port),
    String(auth),
    pageCache,
    String(readOnly),
    String(transactionMegabytes),
  ];
  // A process group of its own: the whole of it can be ended, and Ctrl+C does not reach it before the tests.
  const child = spawn(java, words, { detached: true, stdio: ['pipe', 'pipe', 'pipe'] });
  running.set(child, folder);
  child.once('exit', () => running.delete(child));
  let said = '';
  await new Promise<void>((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`Neo4j did not start (${why}): ${said.slice(-2_000)}`));
    const timer = setTimeout(() => fail(`not within ${READY_MS} ms`), READY_MS);
    child.once('error', (error) => fail(error.message));
    child.once('exit', () => fail('it ended'));
    const listen = (chunk: Buffer) => {
      said += chunk.toString();
      if (!/^ready$/m.test(said)) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
  });
  return child;
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, name);
}

/** A port of 127.0.0.1 on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('expected a TCP port');
  return address.port;
}

/** The first password must be changed before anything else is allowed. */
async function setPassword(url: string, password: string): Promise<void> {
  const system = openNeo4j({ url, user: 'neo4j', password: 'neo4j', database: 'system' });
  await system.transaction((run) =>
    run('ALTER CURRENT USER SET PASSWORD FROM $old TO $new', { old: 'neo4j', new: password }),
  );
  await system.close();
}
