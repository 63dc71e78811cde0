import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openGraph } from '../../src/graph/openGraph.ts';
import { startNeo4j } from '../support/neo4j/startNeo4j.ts';
import { startService } from './contestant.ts';
import { loadDebate } from './loadDebate.ts';
import { tell } from './tell.ts';

/** The engines that can be measured. */
export type EngineName = 'neo4j' | 'embedded';

/** An engine that holds an invented debate. */
export interface FilledEngine {
  readonly name: EngineName;
  readonly statements: number;
  /** Its process, if it has one of its own. */
  readonly pid: number | undefined;
  /** The address of the graph for one more process. */
  url(): Promise<string>;
  end(): Promise<void>;
}

/** Starts an engine and fills it with a debate of so many statements. */
export const fillEngine = (name: EngineName, statements: number): Promise<FilledEngine> =>
  ({ neo4j: fillNeo4j, embedded: fillEmbedded })[name](statements);

async function fillNeo4j(statements: number): Promise<FilledEngine> {
  const server = await startNeo4j({ large: true });
  try {
    await fill(server.url, statements);
  } catch (error) {
    // Another size may follow, which needs its memory.
    await server.stop();
    throw error;
  }
  return {
    name: 'neo4j',
    statements,
    pid: server.pid(),
    url: () => Promise.resolve(server.url),
    end: () => server.stop(),
  };
}

/** Each process gets a copy of the same files, since one alone may open them. */
async function fillEmbedded(statements: number): Promise<FilledEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'debate-graph-bench-'));
  const filled = join(folder, 'filled');
  await fill(`file:${filled}`, statements);
  // The service adds its seed, and the copies are to hold the same.
  await (await startService(`file:${filled}`)).stop();
  let copies = 0;
  return {
    name: 'embedded',
    statements,
    pid: undefined,
    url: async () => {
      copies += 1;
      const copy = join(folder, String(copies));
      await cp(filled, copy, { recursive: true });
      return `file:${copy}`;
    },
    end: () => rm(folder, { recursive: true, force: true }),
  };
}

async function fill(url: string, statements: number): Promise<void> {
  const graph = await openGraph({ url, transactionDeadlineMs: 600_000, deadlineMs: 600_000 });
  const begun = performance.now();
  const seconds = () => (performance.now() - begun) / 1000;
  let told = 0;
  await loadDebate(graph, statements, (rows) => {
    if (rows < told + 100_000) return;
    told = rows;
    tell(`${rows} rows, ${Math.round(rows / seconds())} a second`);
  });
  await graph.close();
  tell(`${statements} statements loaded in ${Math.round(seconds())} s`);
}
