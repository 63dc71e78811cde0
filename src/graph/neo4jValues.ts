import neo4j, { type Record as Neo4jRecord } from 'neo4j-driver';
import { plainRows, wholeEntity } from './plainRows.ts';
import type { Parameters, Row, Value } from './port.ts';

const { int } = neo4j;

/** The parameters as the driver sends them: whole numbers as integers, at any depth. */
export function neo4jParameters(parameters: Parameters): Record<string, unknown> {
  return outgoingMap(parameters);
}

/** The rows of an answer of Neo4j as plain JSON. */
export function neo4jRows(records: readonly Neo4jRecord[]): Row[] {
  // The driver has no other way to a record's values as they are; `toObject` and `get` cost far more.
  return plainRows(
    records.map((record) => record['_fields'] as unknown[]),
    incomingObject,
  );
}

function outgoing(value: Value): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? int(value) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? value.map(outgoing) : outgoingMap(value as Parameters);
}

function outgoingMap(map: Parameters): Record<string, unknown> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, outgoing(value)]));
}

/** Temporal values of the driver print themselves as ISO 8601. */
function incomingObject(object: object): Value {
  if (isEntity(object)) throw wholeEntity();
  return (object as { toString(): string }).toString();
}

function isEntity(object: object): boolean {
  return neo4j.isNode(object) || neo4j.isRelationship(object) || neo4j.isPath(object);
}
