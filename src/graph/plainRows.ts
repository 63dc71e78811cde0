import { GraphError } from './GraphError.ts';
import type { Row, Value } from './port.ts';

/** Makes one engine object (not a plain list or map) a plain value, or throws QUERY. */
export type Convert = (object: object) => Value;

/** Makes an engine's rows plain JSON, in place: only what is not plain yet costs anything. */
export function plainRows(rows: unknown[][], convert: Convert): Row[] {
  for (const row of rows) plainList(row, convert);
  return rows as Value[][];
}

function plainList(list: unknown[], convert: Convert): void {
  for (let index = 0; index < list.length; index += 1) {
    const value = list[index];
    if (typeof value !== 'string') list[index] = plain(value, convert);
  }
}

function plain(value: unknown, convert: Convert): unknown {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value;
    case 'number':
      return plainNumber(value);
    case 'object':
      return value === null ? null : plainObject(value, convert);
    default:
      throw new GraphError('QUERY', `expected a plain value in the answer, but got a ${typeof value}`);
  }
}

function plainNumber(value: number): number | null {
  if (Number.isFinite(value)) return value;
  if (Number.isNaN(value)) return null;
  throw new GraphError('QUERY', 'a number in the answer is infinite or a whole number beyond 2^53');
}

function plainObject(value: object, convert: Convert): unknown {
  if (Array.isArray(value)) {
    plainList(value, convert);
    return value;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return convert(value);
  if ('_id' in value) throw wholeEntity();
  const map = value as Record<string, unknown>;
  for (const key of Object.keys(map)) {
    const inner = map[key];
    if (typeof inner !== 'string') map[key] = plain(inner, convert);
  }
  return map;
}

/** What is said when a text returns a node, a relationship or a path instead of their values. */
export function wholeEntity(): GraphError {
  const message = 'the answer holds a whole node, relationship or path; return its properties(), labels() or type()';
  return new GraphError('QUERY', message);
}
