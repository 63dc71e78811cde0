import { type Choices, createChoices } from '../../engine/world/choices.ts';

/** Numbers for one request: when they run out, what is left of it is plain. */
const NUMBERS = 800;

/** Choices that a seed and a request's own number decide alone, so that one request can be made again without the others. */
export function seededChoices(seed: number, request: number): Choices {
  let state = (Math.imul(seed, 0x9e37_79b1) ^ Math.imul(request + 1, 0x85eb_ca6b)) >>> 0;
  // The generator mulberry32: small, and even enough for choosing.
  const next = (): number => {
    state = (state + 0x6d2b_79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % 10_000;
  };
  return createChoices(Array.from({ length: NUMBERS }, next));
}
