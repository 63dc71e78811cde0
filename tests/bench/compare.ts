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
import { growingQuestions } from './growingQuestions.ts';
import { measure, type Times, warmUp } from './measure.ts';
import { median } from './median.ts';
import { type Memory, memoryOf } from './processUse.ts';
import { type Question, questionsFor } from './questions.ts';
import { requestsOf } from './requestsOf.ts';
import { tell, tellFailure } from './tell.ts';
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

/** What the service needed for a question that has the same answers at every size. */
export interface Growing {
  readonly question: Question;
  /** Milliseconds of a request: the median of each round. */
  readonly rounds: readonly number[];
}

/** What came of all questions at one size. */
export interface Comparison {
  readonly statements: number;
  readonly compared: readonly Compared[];
  readonly growing: readonly Growing[];
  /** Of the service, after all questions that are asked at every size. */
  readonly memory: Memory;
}

/** How to compare. */
export interface Comparing {
  readonly peer: boolean;
  readonly rounds: number;
  /** How many different requests a question has. */
  readonly requests: number;
  /** Seconds of load on many connections, for each question and contestant, and at most as many to get warm. */
  readonly seconds: number;
  /** The names of the questions; all of them unless told. */
  readonly only: readonly string[] | undefined;
}

/** Compares the service with the same questions by hand, and with the peer, on one engine. */
export async function compare(engine: FilledEngine, how: Comparing): Promise<Comparison> {
  const starts = [startService, startByHand, ...(how.peer ? [startPeer] : [])];
  const contestants = await startAll(engine, starts);
  // Those that are counted have a proxy in between, which would show in the times of those that are timed.
  const counting = engine.name === 'neo4j' ? await startCounting(await engine.url(), starts) : undefined;
  const compareAll = (questions: readonly Question[]) =>
    eachOf(questions, async (question) => {
      tell(`${question.name}: ${question.about}`);
      return { question, figures: await figuresOf(question, contestants, counting, { engine, how }) };
    });
  const warmAll = (questions: readonly Question[]) =>
    eachOf(questions, async (question) => {
      const { able, variables } = await requestsTo(contestants, question, how);
      await warmUp(able, question, variables, how.seconds);
    });
  try {
    const { statements } = engine;
    const asked = questionsFor(statements).filter(
      ({ name, mostStatements = Infinity }) => how.only?.includes(name) !== false && statements <= mostStatements,
    );
    // Else what is asked first would be asked of programs and an engine that are still being compiled.
    tell('every question of all, before anything is measured');
    await warmAll(asked);
    const compared = await compareAll(asked.filter(({ mostStatements }) => mostStatements === undefined));
    const service = theService(contestants);
    const growing = await growingOf(service, engine, how);
    const memory = memoryOf(service.pid);
    const others = await compareAll(asked.filter(({ mostStatements }) => mostStatements !== undefined));
    return { statements, compared: [...compared, ...others], growing, memory };
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
  const { able, variables } = await requestsTo(contestants, question, how);
  await checkSame(able, question, variables.slice(0, 5));
  const counted = await counting?.count(question, variables.slice(0, 10));
  await warmUp(able, question, variables, how.seconds);
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

/** A question's requests, and who can answer them. */
async function requestsTo(contestants: readonly Contestant[], question: Question, { requests }: Comparing) {
  const variables = await requestsOf(question, theService(contestants), requests);
  return { variables, able: contestants.filter((each) => bodiesOf(each, question, variables).length > 0) };
}

async function growingOf(service: Contestant, engine: FilledEngine, how: Comparing): Promise<Growing[]> {
  const asked = growingQuestions(engine.statements).filter(({ name }) => how.only?.includes(name) !== false);
  return eachOf(asked, async (question) => {
    tell(`${question.name}, of those who say as much at every size`);
    const variables = await requestsOf(question, service, how.requests);
    await warmUp([service], question, variables, how.seconds);
    const [times] = await measure([service], question, variables, { rounds: how.rounds, enginePid: engine.pid });
    return { question, rounds: known(times).rounds };
  });
}

/** Does something with each question; where it fails, the others are not lost, since all takes so long. */
async function eachOf<Outcome>(
  questions: readonly Question[],
  work: (question: Question) => Promise<Outcome>,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const question of questions) {
    try {
      outcomes.push(await work(question));
    } catch (error) {
      tellFailure(question.name, error);
    }
  }
  return outcomes;
}

function theService(contestants: readonly Contestant[]): Contestant {
  const service = contestants.find(({ name }) => name === 'service');
  if (service === undefined) throw new Error('expected the service among those that are measured');
  return service;
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
