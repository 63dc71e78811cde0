import { labelOf } from '../engine/catalogue.ts';
import { records } from './records.ts';

const beside = new Set(['Claim', 'Question', 'Statement']);

/** The record types that a search looks through: everything with a name, and what is said, asked and claimed. */
export const searchable = records.filter(({ type, interfaces }) => interfaces.includes('Entity') || beside.has(type));

/** The label of each kind in a search, by its word in the GraphQL schema. */
export const searchKinds: ReadonlyMap<string, string> = new Map(
  searchable.map(({ type, prefix }) => [prefix.replaceAll('-', '_').toUpperCase(), labelOf(type)]),
);

/** The property of a node that an engine's text index reads. */
export const termsProperty = 'searchTerms';
