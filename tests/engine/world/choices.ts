import fc from 'fast-check';

/**
 * Small numbers, one after the other, from which a world or a document is made. When they run out every further one is
 * 0, and 0 is always the plainest choice: so a failing example shrinks to a plain one.
 */
export interface Choices {
  /** A number from 0 to below a bound. */
  below(bound: number): number;
  /** Whether something happens that happens so often in a hundred. */
  chance(percent: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** Some of a list, in an order of their own, each at most once. */
  some<T>(list: readonly T[], most: number): T[];
}

/** Reads choices off a list of numbers. */
export function createChoices(numbers: readonly number[]): Choices {
  let next = 0;
  const below = (bound: number): number => (numbers[next++] ?? 0) % bound;
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('expected something to choose from, got an empty list');
    return list[below(list.length)] as T;
  };
  return {
    below,
    chance: (percent) => below(100) >= 100 - percent,
    pick,
    some: (list, most) => {
      const left = [...list];
      return Array.from({ length: Math.min(left.length, below(most + 1)) }, () =>
        left.splice(below(left.length), 1),
      ).flat();
    },
  };
}

/** Numbers for choices, at most so many; they shrink to fewer, and each to 0 at once. */
export function choiceNumbers(most: number): fc.Arbitrary<number[]> {
  const number = fc.option(fc.noShrink(fc.nat(9_999)), { nil: 0, freq: 1_000 });
  return fc.noBias(fc.array(number, { maxLength: most, size: 'max' }));
}
