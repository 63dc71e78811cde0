import { isDeepStrictEqual } from 'node:util';
import type { Contestant } from './contestant.ts';
import type { Question, Variables } from './questions.ts';

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
