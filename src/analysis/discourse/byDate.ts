/** What can have happened on any day of a span; open or unknown ends are null. */
export interface Dated {
  readonly id: string;
  readonly earliest: string | null;
  readonly latest: string | null;
}

/** Orders by the first possible day, what is undated last, then by id. */
export function byDate(one: Dated, other: Dated): number {
  const [a, b] = [one.earliest ?? '9999', other.earliest ?? '9999'];
  return a === b ? (one.id < other.id ? -1 : 1) : a < b ? -1 : 1;
}
