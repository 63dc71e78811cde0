import { printProblem, type Problem } from './problem.ts';

/** Seed files that are wrong: every fault with its place, a line each. */
export class SeedFaults extends Error {
  override readonly name = 'SeedFaults';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(printProblem).join('\n'));
    this.problems = problems;
  }
}
