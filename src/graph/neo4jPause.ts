import { setTimeout as pause } from 'node:timers/promises';
import { mayPass } from './neo4jErrors.ts';

const FIRST_PAUSE_MS = 50;

/** What was tried in vain, and how often it may be tried. */
export interface Tried {
  /** How often it was tried before. */
  readonly attempt: number;
  readonly attempts: number;
  /** Tells the milliseconds until the deadline. */
  readonly left: () => number;
}

/** Pauses before another attempt, each time longer; throws the error where another would be in vain or too late. */
export async function pauseOrThrow(error: unknown, { attempt, attempts, left }: Tried): Promise<void> {
  // Whoever lost together must not come back together.
  const wait = FIRST_PAUSE_MS * 2 ** attempt * (0.5 + Math.random());
  if (!mayPass(error) || attempt + 1 === attempts || wait > left()) throw error;
  await pause(wait);
}
