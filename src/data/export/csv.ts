import { stringify } from 'csv-stringify/sync';
import { inBatches } from '../inBatches.ts';

/** What stands in one cell. */
export type Cell = string | number | boolean | undefined;

/**
 * Rows as CSV (RFC 4180) for spreadsheets: a byte order mark before the first name, without which Excel takes Chinese
 * for another encoding, and an apostrophe before a text that a spreadsheet would run as a formula.
 */
export function* csv(columns: readonly string[], rows: readonly (readonly Cell[])[]): Generator<string> {
  yield `\uFEFF${stringify([[...columns]], options)}`;
  for (const batch of inBatches(rows))
    yield stringify(
      batch.map((row) => row.map(cell)),
      options,
    );
}

const options = { record_delimiter: 'windows' } as const;

/** Numbers are left as they are, since a minus before one is no formula. */
const cell = (value: Cell): string => {
  const text = value === undefined ? '' : String(value);
  return typeof value === 'string' && /^[=+\-@\t\r\n]/.test(text.replace(/^[ \u00A0\u3000]+/, '')) ? `'${text}` : text;
};
