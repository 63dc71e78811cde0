import type { Value } from '../graph/port.ts';

/** Where an answered object keeps the name of its type: a symbol, which no alias can overwrite. */
export const typeKey = Symbol('type');

/** An answered object: its fields by response key, and its type. */
export interface Answer {
  [key: string]: unknown;
  [typeKey]?: string;
}

/** An object without a prototype, so that no alias (`__proto__`, `constructor`) means anything else than itself. */
export function createAnswer(type: string): Answer {
  const answer = Object.create(null) as Answer;
  answer[typeKey] = type;
  return answer;
}

/** A plain value as a cell has it, null where the engine gave none. */
export const cell = (cells: readonly Value[], index: number): Value => cells[index] ?? null;

/** A value as words: strings as they are, everything else as JSON. */
export const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
