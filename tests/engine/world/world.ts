import { records } from '../../../src/concepts/records.ts';
import type { RecordDefinition } from '../../../src/engine/record.ts';

/** A record of an invented world: its values as a seed file gives them, and the ids that its links lead to. */
export interface WorldRecord {
  readonly id: string;
  readonly type: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly links: Readonly<Record<string, readonly string[]>>;
}

/** An invented world: some records and nothing else. */
export type World = readonly WorldRecord[];

const byType = new Map(records.map((definition) => [definition.type, definition]));

/** How the records of a type are declared. */
export function declarationOf(type: string): RecordDefinition {
  const found = byType.get(type);
  if (found === undefined) throw new Error(`expected a declared type, got ${type}`);
  return found;
}

/** The types and interfaces that records of a type belong to. */
export function namesOf(type: string): readonly string[] {
  const { interfaces, cites } = declarationOf(type);
  return [type, 'Node', ...interfaces, ...(cites ? ['Fact'] : [])];
}

/** The record types that a link to some types and interfaces may lead to. */
export const targetsOf = (names: readonly string[]): readonly string[] =>
  records.map(({ type }) => type).filter((type) => namesOf(type).some((name) => names.includes(name)));
