import { createHash } from 'node:crypto';
import { z } from 'zod';

/** A place in an ordered list: the values that the list is sorted by, then the id. */
export interface Cursor {
  readonly keys: readonly (string | number | boolean | null)[];
  readonly id: string;
}

const version = 1;
const key = z.union([z.string().max(2000), z.number(), z.boolean(), z.null()]);
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

/** Reads a cursor; gives the reason where it is none, or belongs to a list with another order or filter. */
export function decodeCursor(text: string, digest: string, keys: number): Cursor | string {
  const parsed = shape.safeParse(parseJson(Buffer.from(text, 'base64url').toString('utf8')));
  if (!parsed.success) return 'expected a cursor that this service gave';
  const [, ofList, values, id] = parsed.data;
  if (ofList !== digest || values.length !== keys)
    return 'expected a cursor of a list with the same order and filter, got one of another list';
  return { keys: values, id };
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
