import { createCatalogue } from '../engine/catalogue.ts';
import { asOfDate, sinceDate } from '../analysis/dates.ts';
import { passage } from '../concepts/citations/passage.ts';
import { backers } from '../concepts/models/backers.ts';
import { allies, opponents } from '../analysis/oppositions.ts';
import { records } from '../concepts/records.ts';
import { interests } from '../analysis/interests.ts';

/** The domain as the query engine sees it: its records, and the fields that a record alone cannot answer. */
export const catalogue = createCatalogue(records, {
  Adoption: { date: asOfDate },
  Affiliation: { date: sinceDate },
  Citation: { passage },
  Measurement: { date: asOfDate },
  Model: { backers },
  Party: { allies, opponents },
  Result: { date: asOfDate },
  Statement: { interests },
});
