/** A length of time by which stances are put together. */
export type TimeUnit = 'DAY' | 'WEEK' | 'MONTH' | 'YEAR';

const dayLength = 86_400_000;

const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / dayLength);
const dayOf = (number: number): string => new Date(number * dayLength).toISOString().slice(0, 10);

/** The first day of the period that holds a day; weeks begin on Monday, as ISO 8601 has them. */
export function startOf(unit: TimeUnit, day: string): string {
  switch (unit) {
    case 'DAY':
      return day;
    case 'WEEK': {
      const number = dayNumber(day);
      // Day 0, 1 January 1970, was a Thursday.
      return dayOf(number - ((((number + 3) % 7) + 7) % 7));
    }
    case 'MONTH':
      return `${day.slice(0, 7)}-01`;
    case 'YEAR':
      return `${day.slice(0, 4)}-01-01`;
  }
}

/** The first day of the period so many periods later. */
export function addPeriods(unit: TimeUnit, start: string, count: number): string {
  if (unit === 'DAY' || unit === 'WEEK') return dayOf(dayNumber(start) + count * (unit === 'DAY' ? 1 : 7));
  const months = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7)) - 1 + count * (unit === 'MONTH' ? 1 : 12);
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}-01`;
}

/** The day before a day. */
export const dayBefore = (day: string): string => dayOf(dayNumber(day) - 1);
