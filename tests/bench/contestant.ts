import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { peerQuestions } from './peerQuestions.ts';
import type { Question, Variables } from './questions.ts';

/** A program under measurement: a process of its own that answers the questions over HTTP. */
export interface Contestant {
  readonly name: string;
  /** Whether it can answer a question at all. */
  readonly can: (question: Question) => boolean;
  ask(question: Question, variables: Variables): Promise<unknown>;
  /** Seconds of CPU time that the process has used. */
  cpuSeconds(): number;
  /** Bytes of memory that it holds. */
  memory(): number;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '../..');
const agent = new Agent({ keepAlive: true, maxSockets: 64 });

/** The service itself, as its users start it. */
export async function startService(name: string, graphUrl: string): Promise<Contestant> {
  const [child, url] = await listening(['dist/cli/main.js', 'serve'], {
    PORT: '0',
    GRAPH_URL: graphUrl,
    MAX_COST: '100000',
    DEADLINE_MS: '60000',
  });
  return contestant(name, child, async ({ graphql }, variables) =>
    answerOf(await post(`${url}/graphql`, { query: graphql, variables })),
  );
}

/** The same questions in Cypher by hand, behind `node:http`. */
export async function startByHand(name: string, graphUrl: string): Promise<Contestant> {
  const script = ['--import', './tests/support/typescript.js', 'tests/bench/serveByHand.ts'];
  const [child, url] = await listening(script, { GRAPH_URL: graphUrl });
  return contestant(name, child, async ({ cypher, byHand }, variables) =>
    answerOf(await post(url, { cypher, variables: { ...variables, ...byHand?.(variables) } })),
  );
}

/** @neo4j/graphql on Apollo Server, with a schema that is natural to it. */
export async function startPeer(name: string, graphUrl: string): Promise<Contestant> {
  const [child, url] = await listening(['tests/bench/peer/servePeer.js'], { GRAPH_URL: graphUrl });
  const ask: Contestant['ask'] = async (question, variables) => {
    const asked = peerQuestions[question.name];
    if (asked === undefined) throw new Error(`expected a question that the peer can answer, got ${question.name}`);
    const body = { query: asked.graphql, variables: asked.variables?.(variables) ?? variables };
    return asked.answer(answerOf(await post(url, body)));
  };
  return contestant(name, child, ask, ({ name }) => name in peerQuestions);
}

function contestant(
  name: string,
  child: ChildProcess,
  ask: Contestant['ask'],
  can: Contestant['can'] = () => true,
): Contestant {
  const proc = (file: string): string => readFileSync(`/proc/${String(child.pid)}/${file}`, 'utf8');
  return {
    name,
    can,
    ask,
    cpuSeconds: () => {
      const fields = proc('stat')
        .replace(/^.*\) /, '')
        .split(' ');
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    memory: () => Number(/VmRSS:\s+(\d+)/.exec(proc('status'))?.[1]) * 1024,
    stop: async () => {
      if (child.exitCode !== null) return;
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      await exit;
    },
  };
}

function answerOf(text: string): unknown {
  const { data, errors } = JSON.parse(text) as { data?: unknown; errors?: readonly unknown[] };
  if (errors !== undefined) throw new Error(`expected an answer, got ${JSON.stringify(errors)}`);
  return data;
}

function post(url: string, body: unknown): Promise<string> {
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

function listening(
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<[ChildProcess, string]> {
  const child = spawn(process.execPath, words, {
    cwd: root,
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  process.once('exit', () => child.kill('SIGKILL'));
  return new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const url = /"url":"(http[^"]+)"/.exec(line)?.[1];
      if (url !== undefined) resolve([child, url]);
    });
    child.once('exit', (code) => reject(new Error(`${words.join(' ')} ended with ${String(code)}`)));
  });
}
