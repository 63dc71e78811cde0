import type { Value } from '../graph/port.ts';

/** Where an answered object keeps the name of its type: a symbol, which no alias can overwrite. */
export const typeKey = Symbol('type');

/** An answered object: its fields by response key, and its type. */
export interface Answer {
  [key: string]: unknown;
  [typeKey]?: string;
}

/** Its objects inherit nothing, as those of `Object.create(null)`, but are made and printed in half the time. */
const Inheritless = function (this: Answer, type: string) {
  this[typeKey] = type;
} as unknown as new (type: string) => Answer;
Inheritless.prototype = Object.create(null) as object;

/** An object that inherits nothing, so that no alias (`__proto__`, `constructor`) means anything else than itself. */
export const createAnswer = (type: string): Answer => new Inheritless(type);

/** A plain value as a cell has it, null where the engine gave none. */
export const cell = (cells: readonly Value[], index: number): Value => cells[index] ?? null;

/** A value as words: strings as they are, everything else as JSON. */
export const wordsOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));
