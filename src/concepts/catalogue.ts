import { createCatalogue } from '../engine/catalogue.ts';
import { records } from './records.ts';

/** The domain as the query engine sees it. */
export const catalogue = createCatalogue(records, {});
