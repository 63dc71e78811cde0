import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { mkdtemp, open, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { peerQuestions } from './peerQuestions.ts';
import type { Question, Variables } from './questions.ts';

/** A program under measurement: a process of its own that answers the questions over HTTP. */
export interface Contestant {
  readonly name: ContestantName;
  readonly pid: number;
  readonly url: string;
  /** What it is sent for a question; nothing where it cannot answer that. */
  bodyOf(question: Question, variables: Variables): Body | undefined;
  /** Sends it something and tells the answer's data. */
  send(body: Body): Promise<unknown>;
  /** Asks it a question and tells the answer in the form of the service's. */
  ask(question: Question, variables: Variables): Promise<unknown>;
  stop(): Promise<void>;
}

/** Who is measured. */
export type ContestantName = 'service' | 'by hand' | 'peer';

/** What a contestant is sent: GraphQL, or Cypher by hand. */
export interface Body {
  readonly query: string;
  readonly variables: Variables;
}

/** Starts a contestant on the graph at an address. */
export type StartContestant = (graphUrl: string) => Promise<Contestant>;

const root = join(import.meta.dirname, '../..');
const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const running = new Set<ChildProcess>();
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** The service itself, as its users start it. */
export async function startService(graphUrl: string): Promise<Contestant> {
  const settings = { PORT: '0', GRAPH_URL: graphUrl, MAX_COST: '100000', DEADLINE_MS: '60000' };
  const [child, url] = await listening(['dist/cli/main.js', 'serve'], settings);
  return contestant('service', child, {
    url: `${url}/graphql`,
    bodyOf: ({ graphql }, variables) => ({ query: graphql, variables }),
  });
}

/** The same questions in Cypher by hand, behind `node:http`. */
export async function startByHand(graphUrl: string): Promise<Contestant> {
  const script = ['--import', './tests/support/typescript.js', 'tests/bench/serveByHand.ts'];
  const [child, url] = await listening(script, { GRAPH_URL: graphUrl });
  return contestant('by hand', child, {
    url,
    bodyOf: ({ cypher, byHand }, variables) => ({
      query: cypher,
      variables: { ...variables, ...byHand?.(variables) },
    }),
  });
}

/** @neo4j/graphql on Apollo Server, with a schema that is natural to it. */
export async function startPeer(graphUrl: string): Promise<Contestant> {
  const [child, url] = await listening(['tests/bench/peer/servePeer.js'], { GRAPH_URL: graphUrl });
  return contestant('peer', child, {
    url,
    bodyOf: ({ name }, given) => {
      const asked = peerQuestions[name];
      return asked && { query: asked.graphql, variables: asked.variables?.(given) ?? given };
    },
    answerOf: ({ name }, data) => peerQuestions[name]?.answer(data),
  });
}

/** What a contestant is sent for some requests of a question; none where it cannot answer that. */
export const bodiesOf = (contestant: Contestant, question: Question, variables: readonly Variables[]): Body[] =>
  variables.flatMap((each) => contestant.bodyOf(question, each) ?? []);

interface Asking extends Pick<Contestant, 'url' | 'bodyOf'> {
  /** The answer in the form of the service's, if it has another. */
  readonly answerOf?: (question: Question, data: unknown) => unknown;
}

function contestant(name: ContestantName, child: ChildProcess, { url, bodyOf, answerOf }: Asking): Contestant {
  const send: Contestant['send'] = async (body) => dataOf(await post(url, body));
  return {
    name,
    pid: child.pid ?? Number.NaN,
    url,
    bodyOf,
    send,
    ask: async (question, variables) => {
      const body = bodyOf(question, variables);
      if (body === undefined) throw new Error(`expected a question that ${name} can answer, got ${question.name}`);
      const data = await send(body);
      return answerOf === undefined ? data : answerOf(question, data);
    },
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

function dataOf(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: readonly unknown[] };
  if (errors !== undefined) throw new Error(`expected an answer, got ${JSON.stringify(errors)}`);
  return data;
}

function post(url: string, body: Body): Promise<string> {
  const bytes = Buffer.from(JSON.stringify(body));
  return new Promise((resolve, reject) => {
    const headers = { 'Content-Type': 'application/json', 'Content-Length': bytes.length };
    request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => resolve(Buffer.concat(chunks).toString('utf8')));
      response.once('error', reject);
    })
      .once('error', reject)
      .end(bytes);
  });
}

/** Starts a program that tells its address. It writes its log to a file: whoever measures it must not read on meanwhile. */
async function listening(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<[ChildProcess, string]> {
  const folder = await mkdtemp(join(tmpdir(), 'debate-graph-bench-'));
  const log = join(folder, 'log');
  const written = await open(log, 'w');
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', written.fd, 'inherit'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  try {
    while (child.exitCode === null && child.signalCode === null) {
      const url = /"url":"(http[^"]+)"/.exec(await readFile(log, 'utf8'))?.[1];
      if (url !== undefined) return [child, url];
      await pause(50);
    }
    throw new Error(`${words.join(' ')} ended with ${String(child.exitCode ?? child.signalCode)}`);
  } finally {
    await written.close();
    await rm(folder, { recursive: true });
  }
}
