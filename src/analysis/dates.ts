import type { ValueMember } from '../engine/catalogue.ts';
import { date, optional } from '../engine/values.ts';

const reading = (property: string): ValueMember => ({ kind: 'value', property, value: optional(date()) });

/** The date of a record that holds as of some time, by the name that all dated records share. */
export const asOfDate = reading('asOf');

/** The date of a record that holds since some time, by the name that all dated records share. */
export const sinceDate = reading('since');
