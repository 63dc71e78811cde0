import type { RecordDefinition } from '../engine/record.ts';
import { adoption } from '../concepts/adoptions/record.ts';
import { affiliation } from '../concepts/affiliations/record.ts';
import { result } from '../concepts/benchmarks/record.ts';
import { event } from '../concepts/events/record.ts';
import { investment } from '../concepts/investments/record.ts';
import { measurement } from '../concepts/measurements/record.ts';
import { statement } from '../concepts/statements/record.ts';

/** A kind of dated record: its type, and which of its dates places it in a timeline. */
export interface TimelineKind {
  readonly definition: RecordDefinition;
  readonly date: string;
  /** The boolean that a record of the kind must have, where only some records of the type are meant. */
  readonly flag?: string;
}

const kinds: Readonly<Record<string, TimelineKind>> = {
  ADOPTION: { definition: adoption, date: 'asOf' },
  AFFILIATION: { definition: affiliation, date: 'since' },
  EVENT: { definition: event, date: 'date' },
  INVESTMENT: { definition: investment, date: 'date' },
  MEASUREMENT: { definition: measurement, date: 'asOf' },
  RANKING: { definition: result, date: 'asOf' },
  STATEMENT: { definition: statement, date: 'date' },
};

const forecasts: TimelineKind = { definition: statement, date: 'date', flag: 'isForecast' };

/** The kinds that a filter asks for, each type once; all where it asks for none. */
export function timelineKinds(asked: unknown): readonly TimelineKind[] {
  if (!Array.isArray(asked)) return Object.values(kinds);
  const found = Object.entries(kinds).flatMap(([word, kind]) => (asked.includes(word) ? [kind] : []));
  return asked.includes('FORECAST') && !asked.includes('STATEMENT') ? [...found, forecasts] : found;
}
