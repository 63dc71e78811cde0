import type { Contestant } from './contestant.ts';
import { inRounds } from './inRounds.ts';
import { median } from './median.ts';
import { cpuSecondsOf } from './processUse.ts';
import type { Question, Variables } from './questions.ts';

/** What a question took a contestant that was asked one request after the other. */
export interface Times {
  /** Milliseconds of a request: the median of each round. */
  readonly rounds: readonly number[];
  /** Milliseconds of CPU time of a request, in the contestant's process. */
  readonly cpu: number;
  /** The same in Neo4j's process, if there is one. */
  readonly engineCpu: number | undefined;
}

/** How to measure. */
export interface Measuring {
  readonly rounds: number;
  /** The process of the engine, if it has one of its own. */
  readonly enginePid: number | undefined;
}

// CPU time is told in hundredths of a second, so that much shorter rounds would tell nothing.
const LEAST_MS = 300;
/** Requests after which a program is warm: what is asked for the first time is still being compiled, on all sides. */
const WARM_REQUESTS = 1_500;

/** Asks a question of all until they are warm, for so many seconds each at most. */
export const warmUp = async (
  contestants: readonly Contestant[],
  question: Question,
  variables: readonly Variables[],
  seconds: number,
): Promise<void> => {
  const isWarm = (requests: number, ms: number) => requests >= WARM_REQUESTS || ms >= seconds * 1000;
  await inRounds(contestants, 1, (contestant) => ask(contestant, question, variables, isWarm));
};

/** Measures a question in rounds; in each, all requests are asked, and again until the round is long enough. */
export async function measure(
  contestants: readonly Contestant[],
  question: Question,
  variables: readonly Variables[],
  { rounds, enginePid }: Measuring,
): Promise<Times[]> {
  const round = async (contestant: Contestant) => {
    const before = [cpuSecondsOf(contestant.pid), cpuOfEngine(enginePid)] as const;
    const times = await ask(contestant, question, variables, (_, ms) => ms >= LEAST_MS);
    return {
      median: median(times),
      requests: times.length,
      cpu: cpuSecondsOf(contestant.pid) - before[0],
      engineCpu: cpuOfEngine(enginePid) - before[1],
    };
  };
  return (await inRounds(contestants, rounds, round)).map((all) => {
    const sum = (key: 'requests' | 'cpu' | 'engineCpu') => all.reduce((total, one) => total + one[key], 0);
    const each = (key: 'cpu' | 'engineCpu') => (sum(key) * 1000) / sum('requests');
    return {
      rounds: all.map((one) => one.median),
      cpu: each('cpu'),
      engineCpu: enginePid === undefined ? undefined : each('engineCpu'),
    };
  });
}

/** Asks all requests, and again until it is enough; tells how many milliseconds each took. */
async function ask(
  contestant: Contestant,
  question: Question,
  variables: readonly Variables[],
  isEnough: (requests: number, ms: number) => boolean,
): Promise<number[]> {
  const times: number[] = [];
  const started = performance.now();
  do {
    for (const each of variables) {
      const begun = performance.now();
      await contestant.ask(question, each);
      times.push(performance.now() - begun);
    }
  } while (!isEnough(times.length, performance.now() - started));
  return times;
}

const cpuOfEngine = (pid: number | undefined): number => (pid === undefined ? 0 : cpuSecondsOf(pid));
