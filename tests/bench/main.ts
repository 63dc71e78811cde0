import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openGraph } from '../../src/graph/openGraph.ts';
import { startNeo4j } from '../support/neo4j/startNeo4j.ts';
import { type Contestant, startByHand, startPeer, startService } from './contestant.ts';
import { loadDebate } from './loadDebate.ts';
import { checkSame, measure } from './measure.ts';
import { type Question, questionsFor, type Variables } from './questions.ts';
import { showRow, tableHead } from './table.ts';

const { values: given } = parseArgs({
  options: {
    statements: { type: 'string', default: '1000' },
    engine: { type: 'string', default: 'neo4j' },
    rounds: { type: 'string', default: '5' },
    requests: { type: 'string', default: '20' },
    only: { type: 'string' },
    // Also measures the peer, which `npm ci --prefix tests/bench/peer` installs.
    peer: { type: 'boolean', default: false },
  },
});
const [statements, rounds, requests] = [given.statements, given.rounds, given.requests].map(Number) as [
  number,
  number,
  number,
];
const only = given.only?.split(',');
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

const { contestants, end } = given.engine === 'neo4j' ? await onNeo4j() : await onEmbedded();
try {
  console.log(tableHead(given.engine, statements));
  for (const question of questionsFor(statements)) {
    if (only !== undefined && !only.includes(question.name)) continue;
    if (statements > (question.mostStatements ?? Infinity)) continue;
    const able = contestants.filter(({ can }) => can(question));
    const variables = await variablesOf(question);
    await checkSame(able, question, variables.slice(0, 5));
    console.log(showRow(question, await measure(able, question, variables, rounds)));
  }
} finally {
  await end();
}

/** The variables of the requests; of pages, each begins where the one before ended. */
async function variablesOf(question: Question): Promise<Variables[]> {
  if (question.name !== 'Q7') return Array.from({ length: requests }, (_, index) => question.variables(index + 1));
  const pages: Variables[] = [{ after: null, last: '', place: 0 }];
  while (pages.length < requests) {
    const answer = (await contestants[0]?.ask(question, pages.at(-1) ?? {})) as {
      statements: { nodes: readonly { id: string }[]; pageInfo: { endCursor: string | null } };
    };
    const { nodes, pageInfo } = answer.statements;
    if (nodes.length < 100) break;
    pages.push({ after: pageInfo.endCursor, last: nodes.at(-1)?.id, place: pages.length * 100 });
  }
  return pages;
}

interface Field {
  readonly contestants: readonly Contestant[];
  readonly end: () => Promise<void>;
}

async function onNeo4j(): Promise<Field> {
  const server = await startNeo4j({ large: true });
  await fill(server.url);
  const all = [
    await startService('service', server.url),
    await startByHand('by hand', server.url),
    ...(given.peer ? [await startPeer('peer', server.url)] : []),
  ];
  return { contestants: all, end: () => endAll(all, () => server.stop()) };
}

/** Each has a copy of the same files, since one process alone may open them. */
async function onEmbedded(): Promise<Field> {
  const folder = await mkdtemp(join(tmpdir(), 'debate-graph-bench-'));
  await fill(`file:${join(folder, 'first')}`);
  await (await startService('service', `file:${join(folder, 'first')}`)).stop();
  await cp(join(folder, 'first'), join(folder, 'second'), { recursive: true });
  const both = [
    await startService('service', `file:${join(folder, 'first')}`),
    await startByHand('by hand', `file:${join(folder, 'second')}`),
  ];
  return { contestants: both, end: () => endAll(both, () => rm(folder, { recursive: true, force: true })) };
}

async function fill(url: string): Promise<void> {
  const graph = await openGraph({ url, transactionDeadlineMs: 600_000, deadlineMs: 600_000 });
  const begun = performance.now();
  let told = 0;
  await loadDebate(graph, statements, (rows) => {
    if (rows < told + 100_000) return;
    told = rows;
    tell(`${rows} rows, ${Math.round(rows / ((performance.now() - begun) / 1000))} a second`);
  });
  tell(`loaded in ${Math.round((performance.now() - begun) / 1000)} s`);
  await graph.close();
}

async function endAll(contestants: readonly Contestant[], last: () => Promise<void>): Promise<void> {
  await Promise.all(contestants.map((each) => each.stop()));
  await last();
}
