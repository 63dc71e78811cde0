import { inputError } from '../engine/inputError.ts';
import { records } from '../concepts/records.ts';

const prefixes = new Map(records.map(({ prefix, type }) => [prefix, type]));
const wellFormed = /^[a-z][a-z-]*:[a-z0-9]+(?:[-.][a-z0-9]+)*$/;

/** The record type that an id names. Throws `BAD_USER_INPUT` where it is no id. */
export function typeOfId(argument: string, id: string): string {
  const type = wellFormed.test(id) ? prefixes.get(id.slice(0, id.indexOf(':'))) : undefined;
  if (type === undefined)
    throw inputError(`expected ${argument} to be an id such as person:li-yanhong, got ${JSON.stringify(id)}`, {
      argument,
    });
  return type;
}

/** Throws `BAD_USER_INPUT` where the graph was found not to have a record. */
export function mustExist(argument: string, id: string, found: { has(id: string): boolean }): void {
  if (!found.has(id))
    throw inputError(`expected ${argument} to be the id of a record in the graph, got ${JSON.stringify(id)}`, {
      argument,
    });
}

/** A whole number in an argument, within its bounds. Throws `BAD_USER_INPUT` for any other. */
export function numberWithin(argument: string, value: unknown, [least, most]: readonly [number, number]): number {
  if (typeof value !== 'number' || value < least || value > most)
    throw inputError(`expected ${argument} to be from ${least} to ${most}, got ${String(value)}`, { argument });
  return value;
}
