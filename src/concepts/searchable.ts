import type { RecordDefinition } from '../engine/record.ts';
import { records } from './records.ts';

const beside = new Set(['Claim', 'Question', 'Statement']);

/** The record types that a search looks through: everything with a name, and what is said, asked and claimed. */
export const searchable = records.filter(({ type, interfaces }) => interfaces.includes('Entity') || beside.has(type));

/** The record type of each kind in a search, by its word in the GraphQL schema. */
export const searchKinds: ReadonlyMap<string, RecordDefinition> = new Map(
  searchable.map((definition) => [definition.prefix.replaceAll('-', '_').toUpperCase(), definition]),
);

/** The property of a node that an engine's text index reads. */
export const termsProperty = 'searchTerms';
