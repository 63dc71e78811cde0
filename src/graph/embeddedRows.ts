import type { QueryResult } from '@grafeo-db/js';
import { plainRows, wholeEntity } from './plainRows.ts';
import type { Row } from './port.ts';

/** The rows of an answer of the embedded engine as plain JSON. */
export function embeddedRows(result: QueryResult): Row[] {
  return plainRows(result.rows(), (object) => {
    // A local date and time comes as a Date; every other temporal value comes as text.
    if (object instanceof Date) return object.toISOString();
    throw wholeEntity();
  });
}
