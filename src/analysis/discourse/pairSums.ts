import type { CodedStance } from './codedStance.ts';
import { largestDistance, type Scale } from './scale.ts';
import type { PairSums } from './splitSearch.ts';

/**
 * Prepares to sum the congruence and conflict of all pairs of actors (agreement.ts has the equations) for one choice of
 * levels after the other: who takes a stance on what stays, so that only the levels are looked at anew.
 */
export function createPairSums(
  stances: readonly CodedStance[],
  actors: readonly string[],
  scale: Scale,
): (levels: readonly number[]) => PairSums {
  const places = new Map(actors.map((actor, index) => [actor, index]));
  const byClaim = new Map<string, { readonly stance: number; readonly place: number }[]>();
  stances.forEach(({ actor, claim }, stance) => {
    const place = places.get(actor);
    if (place === undefined) return;
    const known = byClaim.get(claim);
    if (known === undefined) byClaim.set(claim, [{ stance, place }]);
    else known.push({ stance, place });
  });
  const farthest = largestDistance(scale);
  // From the lowest level of the declared scale to the highest.
  const lowest = scale.kind === 'BINARY' ? 0 : -scale.range;
  const width = farthest + 1;

  return (levels) => {
    const difference = actors.map(() => new Float64Array(actors.length));
    let [congruence, conflict] = [0, 0];
    for (const held of byClaim.values()) {
      const counts = new Map<number, number>();
      for (const { stance, place } of held) {
        const key = place * width + (levels[stance] ?? lowest) - lowest;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
      const keys = Int32Array.from(counts.keys());
      const times = Float64Array.from(counts.values());
      for (let one = 0; one < keys.length; one++) {
        const [key = 0, count = 0] = [keys[one], times[one]];
        const [place, level] = [Math.floor(key / width), key % width];
        const row = difference[place] ?? new Float64Array(0);
        for (let other = one + 1; other < keys.length; other++) {
          const otherKey = keys[other] ?? 0;
          const otherPlace = Math.floor(otherKey / width);
          if (otherPlace === place) continue;
          const product = count * (times[other] ?? 0);
          const apart = Math.abs(level - (otherKey % width)) / farthest;
          congruence += product * (1 - apart);
          conflict += product * apart;
          row[otherPlace] = (row[otherPlace] ?? 0) + product * (1 - 2 * apart);
          const column = difference[otherPlace];
          if (column !== undefined) column[place] = row[otherPlace];
        }
      }
    }
    return { size: actors.length, difference, congruence, conflict };
  };
}
