/** For each pair of actors, congruence − conflict, as one row an actor; and the sums over all pairs. */
export interface PairSums {
  readonly size: number;
  readonly difference: readonly Float64Array[];
  readonly congruence: number;
  readonly conflict: number;
}

/** The best splits found: each says for every actor whether it stands in the first actor's camp. */
export interface Splits {
  readonly score: number;
  readonly splits: readonly (readonly boolean[])[];
}

const tolerance = 1e-9;

/** How many tied splits are kept. */
export const mostSplits = 10;

/** Tries every split once, turning over one actor at a time (Gray code): the best ones, exactly. */
export function enumerateSplits(sums: PairSums): Splits {
  const sides = new Array<boolean>(sums.size).fill(true);
  const best = createBest(sums);
  let value = sums.congruence;
  best.offer(value, sides);
  const count = 2 ** Math.max(0, sums.size - 1);
  for (let index = 1; index < count; index++) {
    // The lowest bit that is set names the actor to turn over; the first actor stays.
    const actor = 32 - Math.clz32(index & -index);
    value += turn(sums, sides, actor);
    best.offer(value, sides);
  }
  return best.found();
}

/** Climbs from some random splits by turning over single actors until none helps: good splits, not for certain the best. */
export function searchSplits(sums: PairSums, starts: number, random: () => number): Splits {
  const best = createBest(sums);
  for (let start = 0; start < starts; start++) {
    const sides = Array.from({ length: sums.size }, (_, actor) => actor === 0 || start === 0 || random() < 0.5);
    const gains = gainsOf(sums, sides);
    for (let moved = true; moved;) {
      moved = false;
      for (let actor = 0; actor < sums.size; actor++)
        if ((gains[actor] ?? 0) > tolerance) {
          turnWithGains(sums, sides, gains, actor);
          moved = true;
        }
    }
    best.offer(valueOf(sums, sides), sides);
  }
  return best.found();
}

/** Turns an actor over and gives what that adds to the value. */
function turn({ size, difference }: PairSums, sides: boolean[], actor: number): number {
  const row = difference[actor] ?? new Float64Array(size);
  const side = sides[actor] ?? true;
  let change = 0;
  for (let other = 0; other < size; other++)
    if (other !== actor) change += (sides[other] === side ? -1 : 1) * (row[other] ?? 0);
  sides[actor] = !side;
  return change;
}

/** What turning over each actor would add to the value. */
function gainsOf({ size, difference }: PairSums, sides: readonly boolean[]): Float64Array {
  const gains = new Float64Array(size);
  for (let actor = 0; actor < size; actor++) {
    const row = difference[actor] ?? gains;
    let gain = 0;
    for (let other = 0; other < size; other++)
      if (other !== actor) gain += (sides[other] === sides[actor] ? -1 : 1) * (row[other] ?? 0);
    gains[actor] = gain;
  }
  return gains;
}

/** Turns an actor over and keeps the gains of all others right. */
function turnWithGains({ size, difference }: PairSums, sides: boolean[], gains: Float64Array, actor: number): void {
  const row = difference[actor] ?? gains;
  for (let other = 0; other < size; other++)
    if (other !== actor)
      gains[other] = (gains[other] ?? 0) + (sides[other] === sides[actor] ? 2 : -2) * (row[other] ?? 0);
  gains[actor] = -(gains[actor] ?? 0);
  sides[actor] = !(sides[actor] ?? true);
}

/** Σ congruence within camps + Σ conflict between them = Σ conflict + Σ within camps (congruence − conflict). */
function valueOf({ size, difference, conflict }: PairSums, sides: readonly boolean[]): number {
  let value = conflict;
  for (let one = 0; one < size; one++)
    for (let other = one + 1; other < size; other++)
      if (sides[one] === sides[other]) value += difference[one]?.[other] ?? 0;
  return value;
}

function createBest(sums: PairSums) {
  let best = -Infinity;
  let splits = new Map<string, boolean[]>();
  return {
    offer: (value: number, sides: readonly boolean[]): void => {
      if (value < best - tolerance) return;
      if (value > best + tolerance) splits = new Map();
      best = Math.max(best, value);
      if (splits.size >= mostSplits) return;
      const split = sides.map((side) => side === sides[0]);
      splits.set(split.map((side) => (side ? '1' : '0')).join(''), split);
    },
    found: (): Splits => {
      const ordered = [...splits].sort(([one], [other]) => (one > other ? -1 : 1)).map(([, split]) => split);
      const total = sums.congruence + sums.conflict;
      return { score: total === 0 ? 0 : valueOf(sums, ordered[0] ?? []) / total, splits: ordered };
    },
  };
}
