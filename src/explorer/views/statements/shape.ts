import type { VariablesOf } from '../../graphql/document.ts';
import type { statementsDocument } from './documents.ts';

/** The ways in which statements are shown. */
export const shapes = ['list', 'table', 'timeline'] as const;

/** A way in which statements are shown. */
export type Shape = (typeof shapes)[number];

/** The orders of the list and the table. */
export const orders = ['words', 'date'] as const;

/** An order of the list and the table. */
export type Order = (typeof orders)[number];

type OrderBy = NonNullable<VariablesOf<typeof statementsDocument>['orderBy']>;

/** Takes a value of the address if it is one of the known, otherwise the first of them. */
export const oneOf = <Known extends string>(known: readonly [Known, ...Known[]], value: string | undefined): Known =>
  known.find((each) => each === value) ?? known[0];

/** An order as the API takes it; VERBATIM stands last in the alphabet of modes, so that own words come first. */
export const orderByOf = (order: Order): OrderBy => [
  ...(order === 'words' ? [{ field: 'MODE', direction: 'DESC' } as const] : []),
  { field: 'DATE', direction: 'ASC' },
];
