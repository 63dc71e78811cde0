import { isDeepStrictEqual } from 'node:util';
import type { Contestant } from './contestant.ts';
import type { Question, Variables } from './questions.ts';

/** What one question took one contestant: milliseconds at the median of each round, and CPU time. */
export interface Figures {
  readonly contestant: string;
  readonly question: string;
  readonly rounds: readonly number[];
  /** Milliseconds of CPU time of the contestant's process for each request. */
  readonly cpu: number;
}

/** Asks all contestants the same requests and throws where two answers differ. */
export async function checkSame(
  contestants: readonly Contestant[],
  question: Question,
  variables: readonly Variables[],
): Promise<void> {
  const { name, same = (answer: unknown) => answer } = question;
  let holds = false;
  for (const each of variables) {
    const [first, ...others] = contestants;
    if (first === undefined) return;
    const expected = same(await first.ask(question, each));
    holds ||= /:\d|:small-|length/.test(JSON.stringify(expected));
    for (const other of others) {
      const got = same(await other.ask(question, each));
      if (isDeepStrictEqual(got, expected)) continue;
      const words = [first.name, expected, other.name, got].map((part) => JSON.stringify(part).slice(0, 2000));
      throw new Error(`${name} ${JSON.stringify(each)}: expected the same answer of all, got\n${words.join('\n')}`);
    }
  }
  if (!holds) throw new Error(`${name}: expected an answer that holds something, got none`);
}

/** Measures a question in rounds, contestants in turn within each, another one first in every round. */
export async function measure(
  contestants: readonly Contestant[],
  question: Question,
  variables: readonly Variables[],
  rounds: number,
): Promise<Figures[]> {
  const medians = contestants.map(() => [] as number[]);
  const cpu = contestants.map(() => 0);
  for (let round = 0; round < rounds; round += 1) {
    for (let turn = 0; turn < contestants.length; turn += 1) {
      const index = (round + turn) % contestants.length;
      const contestant = contestants[index];
      if (contestant === undefined) continue;
      const before = contestant.cpuSeconds();
      const times: number[] = [];
      for (const each of variables) {
        const begun = performance.now();
        await contestant.ask(question, each);
        times.push(performance.now() - begun);
      }
      medians[index]?.push(median(times));
      cpu[index] = (cpu[index] ?? 0) + contestant.cpuSeconds() - before;
    }
  }
  return contestants.map(({ name }, index) => ({
    contestant: name,
    question: question.name,
    rounds: medians[index] ?? [],
    cpu: ((cpu[index] ?? 0) * 1000) / (rounds * variables.length),
  }));
}

/** The middle of some numbers, which are at least one. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
