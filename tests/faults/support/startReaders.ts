import { askJson } from './askJson.ts';
import { judgeAnswer } from './judgeAnswer.ts';
import type { KnownQuestion } from './knownQuestions.ts';

/** What readers met. */
export interface Figures {
  readonly right: number;
  readonly refused: Readonly<Record<string, number>>;
  /** Why each wrong answer was wrong. */
  readonly wrong: readonly string[];
  /** Requests that got no answer, or only a part of one. */
  readonly broken: readonly string[];
  readonly slowestMs: number;
}

/** Readers who ask one known question after the other. */
export interface Readers {
  /** What was met since the last time it was asked. */
  figures(): Figures;
  /** Lets each have its last answer, and gives what was met since figures were last asked. */
  stop(): Promise<Figures>;
}

/** Starts so many readers at a service, each asking all questions over and over, from a place of its own on. */
export function startReaders(url: string, known: readonly KnownQuestion[], atOnce: number): Readers {
  if (known.length === 0) throw new Error('expected questions to ask, got none');
  let stopped = false;
  let met = nothingMet();

  const ask = async (question: KnownQuestion): Promise<void> => {
    const begun = performance.now();
    const given = await askJson(url, question.asked).catch((error: unknown) => error as Error);
    met.slowestMs = Math.max(met.slowestMs, Math.round(performance.now() - begun));
    if (given instanceof Error) {
      met.broken.push(`${given.message}: ${String(given.cause)}`);
      return;
    }
    const judgement = judgeAnswer(question, given);
    if (judgement.kind === 'right') met.right += 1;
    else if (judgement.kind === 'wrong') met.wrong.push(judgement.why);
    else met.refused[judgement.code] = (met.refused[judgement.code] ?? 0) + 1;
  };

  const read = async (reader: number): Promise<void> => {
    for (let turn = Math.floor((reader * known.length) / atOnce); !stopped; turn += 1) {
      const question = known[turn % known.length];
      if (question !== undefined) await ask(question);
    }
  };
  const readers = Array.from({ length: atOnce }, (_none, reader) => read(reader));

  const figures = (): Figures => {
    const before = met;
    met = nothingMet();
    return before;
  };
  return {
    figures,
    stop: async () => {
      stopped = true;
      await Promise.all(readers);
      return figures();
    },
  };
}

const nothingMet = () => ({
  right: 0,
  refused: {} as Record<string, number>,
  wrong: [] as string[],
  broken: [] as string[],
  slowestMs: 0,
});
