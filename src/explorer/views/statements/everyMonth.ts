interface Counted {
  readonly key: string;
  readonly count: number;
}

/** More months than that are not drawn one by one. */
const longest = 36;

const isMonth = ({ key }: Counted): boolean => /^\d{4}-\d\d$/.test(key);

const numberOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1;

const monthOf = (number: number): string => `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;

/** Puts times in order and adds the months between them in which nothing was said, so that a time axis shows its gaps. */
export function everyMonth(times: readonly Counted[]): Counted[] {
  const sorted = times.map(({ key, count }) => ({ key, count })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const months = sorted.filter(isMonth);
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined) return sorted;
  const length = numberOf(last.key) - numberOf(first.key) + 1;
  if (length > longest) return sorted;
  const counts = new Map(months.map(({ key, count }) => [key, count]));
  const filled = Array.from({ length }, (_, index) => monthOf(numberOf(first.key) + index));
  return [...sorted.filter((time) => !isMonth(time)), ...filled.map((key) => ({ key, count: counts.get(key) ?? 0 }))];
}
