import { records } from '../concepts/records.ts';
import type { RecordDefinition } from '../engine/record.ts';

const byType = new Map(records.map((definition) => [definition.type, definition]));
const byPrefix = new Map(records.map((definition) => [definition.prefix, definition]));

/** The declaration of a type that the program itself names. */
export function definitionOf(type: string): RecordDefinition {
  const definition = byType.get(type);
  if (definition === undefined) throw new Error(`expected a declared type, got ${type}`);
  return definition;
}

/** The declaration of the record that an id names, from the words before its colon. */
export const definitionOfId = (id: string): RecordDefinition | undefined => byPrefix.get(id.slice(0, id.indexOf(':')));

/** The record types behind types and interfaces, each once. */
export function typesOf(names: readonly string[]): string[] {
  const types = names.flatMap((name) =>
    byType.has(name) ? [name] : records.filter(({ interfaces }) => interfaces.includes(name)).map(({ type }) => type),
  );
  return [...new Set(types)];
}
