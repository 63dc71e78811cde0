import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A place in an ordered list: the values that the list is sorted by, then the id. */
export interface Cursor {
  readonly keys: readonly (string | number | boolean | null)[];
  readonly id: string;
}

const version = 1;
/** Whole numbers that engines cannot take are in no cursor of ours. */
const number = z.number().refine((value) => !Number.isInteger(value) || Number.isSafeInteger(value));
const key = z.union([z.string().max(2000), number, z.boolean(), z.null()]);
const shape = z.tuple([z.literal(version), z.string(), z.array(key).max(10), z.string().max(300)]);

/** Tells lists apart whose cursors must not be mixed: same order and filter give the same words. */
export const listDigest = (order: unknown, filter: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify([order ?? null, filter ?? null]))
    .digest('base64url')
    .slice(0, 10);

/** Writes a cursor for a list. */
export const encodeCursor = ({ keys, id }: Cursor, digest: string): string =>
  Buffer.from(JSON.stringify([version, digest, keys, id])).toString('base64url');

/** What a list is known by in its cursors: its digest, and the kinds of the values that it is sorted by. */
export interface CursorList {
  readonly digest: string;
  readonly kinds: readonly ('string' | 'number' | 'boolean')[];
}

/** Reads a cursor; gives the reason where it is none, or belongs to a list with another order or filter. */
export function decodeCursor(text: string, { digest, kinds }: CursorList): Cursor | string {
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  const notOurs = 'expected a cursor that this service gave';
  if (!parsed.success) return notOurs;
  const [, ofList, keys, id] = parsed.data;
  if (ofList !== digest) return 'expected a cursor of a list with the same order and filter, got one of another list';
  const isOurs =
    keys.length === kinds.length &&
    keys.every((value, index) => value === null || typeof value === kinds[index]) &&
    encodeCursor({ keys, id }, digest) === text;
  return isOurs ? { keys, id } : notOurs;
}

/** Which sort values of a cursor are missing: a page goes on differently after those. */
export function nullMask(text: string): string {
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  return parsed.success ? parsed.data[2].map((value) => (value === null ? '0' : '#')).join('') : '?';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
