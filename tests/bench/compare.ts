import { checkSame } from './checkSame.ts';
import {
  bodiesOf,
  type Contestant,
  type ContestantName,
  type StartContestant,
  startByHand,
  startPeer,
  startService,
} from './contestant.ts';
import { type Counted, type Counting, startCounting } from './counting.ts';
import type { FilledEngine } from './filledEngine.ts';
import { measure, type Times } from './measure.ts';
import { median } from './median.ts';
import { type Question, questionsFor } from './questions.ts';
import { requestsOf } from './requestsOf.ts';
import { tell } from './tell.ts';
import { throughput } from './throughput.ts';

/** What one contestant needed for one question. */
export interface Figures extends Counted {
  readonly times: Times;
  /** Requests a second on many connections, in each round. */
  readonly perSecond: readonly number[];
}

/** What all needed for one question. */
export interface Compared {
  readonly question: Question;
  readonly figures: Readonly<Partial<Record<ContestantName, Figures>>>;
}

/** How to compare. */
export interface Comparing {
  readonly peer: boolean;
  readonly rounds: number;
  /** How many different requests a question has. */
  readonly requests: number;
  /** Seconds of load on many connections, for each question and contestant. */
  readonly seconds: number;
  /** The names of the questions; all of them unless told. */
  readonly only: readonly string[] | undefined;
}

/** Compares the service with the same questions by hand, and with the peer, on one engine. */
export async function compare(engine: FilledEngine, how: Comparing): Promise<Compared[]> {
  const starts = [startService, startByHand, ...(how.peer ? [startPeer] : [])];
  const contestants = await startAll(engine, starts);
  // Those that are counted have a proxy in between, which would show in the times of those that are timed.
  const counting = engine.name === 'neo4j' ? await startCounting(await engine.url(), starts) : undefined;
  try {
    const compared: Compared[] = [];
    for (const question of questionsFor(engine.statements)) {
      if (how.only?.includes(question.name) === false) continue;
      if (engine.statements > (question.mostStatements ?? Infinity)) continue;
      tell(`${question.name}: ${question.about}`);
      compared.push({ question, figures: await figuresOf(question, contestants, counting, { engine, how }) });
    }
    return compared;
  } finally {
    await Promise.all(contestants.map((each) => each.stop()));
    await counting?.end();
  }
}

async function figuresOf(
  question: Question,
  contestants: readonly Contestant[],
  counting: Counting | undefined,
  { engine, how }: { readonly engine: FilledEngine; readonly how: Comparing },
): Promise<Compared['figures']> {
  const [service] = contestants;
  if (service === undefined) throw new Error('expected the service among those that are measured');
  const variables = await requestsOf(question, service, how.requests);
  const able = contestants.filter((each) => bodiesOf(each, question, variables).length > 0);
  await checkSame(able, question, variables.slice(0, 5));
  const counted = await counting?.count(question, variables.slice(0, 10));
  const times = await measure(able, question, variables, { rounds: how.rounds, enginePid: engine.pid });
  const loaded = able.map((contestant, index) => ({
    contestant,
    bodies: bodiesOf(contestant, question, variables),
    alone: median(known(times[index]).rounds),
  }));
  const perSecond = await throughput(loaded, how.seconds);
  const figures = able.map(({ name }, index): [ContestantName, Figures] => [
    name,
    { times: known(times[index]), perSecond: known(perSecond[index]), ...counted?.get(name) },
  ]);
  return Object.fromEntries(figures);
}

async function startAll(engine: FilledEngine, starts: readonly StartContestant[]): Promise<Contestant[]> {
  const started: Contestant[] = [];
  for (const start of starts) started.push(await start(await engine.url()));
  return started;
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected figures of each contestant');
  return value;
}
