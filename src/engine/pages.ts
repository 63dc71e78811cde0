import type { FieldNode } from 'graphql';
import { type Cursor, type CursorList, decodeCursor, listDigest } from './cursor.ts';
import { inputError } from './inputError.ts';
import type { Arguments } from './argumentReader.ts';

/** How many records a page has at most. */
export const largestPage = 100;

/** How many records a page has where nobody says. */
export const standardPage = 20;

/** Which way a page is read, and how many records it takes. */
export interface PageSize {
  readonly backward: boolean;
  readonly count: number;
}

/** The size of the page that `first` or `last` ask for. Throws where they are wrong, or both are given. */
export function pageSize(args: Arguments, node: FieldNode, path: readonly string[]): PageSize {
  const { first, last } = args;
  const refuse = (argument: string, message: string) => inputError(message, { argument, node, path });
  if (isGiven(first) && isGiven(last)) throw refuse('last', 'expected first or last, got both');
  const [argument, size] = isGiven(last) ? ['last', last] : ['first', first ?? standardPage];
  if (typeof size !== 'number' || size < 1 || size > largestPage)
    throw refuse(argument, `expected ${argument} to be from 1 to ${largestPage}, got ${String(size)}`);
  return { backward: isGiven(last), count: size };
}

/** The two arguments that bound a page by a cursor. */
export type CursorArgument = 'after' | 'before';

/** The cursor of a list in one of the two arguments; `undefined` where it is not given. Throws `INVALID_CURSOR`. */
export function pageCursor(
  args: Arguments,
  argument: CursorArgument,
  list: () => CursorList,
  node: FieldNode,
  path: readonly string[],
): Cursor | undefined {
  const text = args[argument];
  if (typeof text !== 'string') return undefined;
  const cursor = decodeCursor(text, list());
  if (typeof cursor === 'string') throw inputError(cursor, { argument, node, path, code: 'INVALID_CURSOR' });
  return cursor;
}

/** Tells lists of different types, orders or filters apart. */
export const digestOf = (type: string, args: Arguments): string => listDigest([type, args['orderBy']], args['where']);

/** Whether an argument has a value. */
export const isGiven = (value: unknown): boolean => value !== undefined && value !== null;
