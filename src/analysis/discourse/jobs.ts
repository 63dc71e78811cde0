import { bipolarity } from './bipolarity.ts';
import type { CodedStance } from './codedStance.ts';
import { countStances, type Ends } from './counts.ts';
import { moneyAndStance } from './moneyAndStance.ts';
import { structureOf } from './structure.ts';
import { type PairQuestion, pairTies } from './ties.ts';

/** What may take long and so runs in a thread of its own; what goes in and comes out can be copied between threads. */
export const jobs = {
  bipolarity,
  moneyAndStance,
  ties: (stances: readonly CodedStance[], ends: Ends, question: PairQuestion) =>
    pairTies(countStances(stances, ends), question),
  structure: (stances: readonly CodedStance[], ends: Ends, question: PairQuestion) => {
    const counts = countStances(stances, ends);
    return structureOf([...counts.keys()], pairTies(counts, question));
  },
};

/** The jobs by name. */
export type Jobs = typeof jobs;
