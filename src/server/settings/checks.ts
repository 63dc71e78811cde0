import { statSync } from 'node:fs';
import { z } from 'zod';
import { readManifest } from '../documents/readManifest.ts';

/** A whole number between two bounds, written in digits. */
export function wholeNumber(least: number, most: number) {
  const expected = `a whole number from ${least} to ${most}`;
  return z
    .string()
    .regex(/^\d{1,15}$/, expected)
    .transform(Number)
    .refine((value) => value >= least && value <= most, expected);
}

/** Any text. */
export const text = z.string();

/** Where the graph is: one of the forms that `openGraph` knows, with no password inside. */
export const graphUrl = z
  .string()
  .regex(
    /^(memory:$|file:.+|(bolt|neo4j)(\+s|\+ssc)?:\/\/[^\s/]+)/,
    '"memory:", "file:FOLDER", or an address that begins with bolt:// or neo4j:// (+s or +ssc for TLS)',
  )
  .refine((url) => !url.includes('@'), 'no user or password inside it (GRAPH_USER and GRAPH_PASSWORD are for that)');

/** A folder that is there. */
export const folder = z
  .string()
  .refine((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false, 'a folder that exists');

/** A file with published documents, which it becomes. */
export const manifest = z.string().transform((path, context) => {
  try {
    return readManifest(path);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return z.NEVER;
  }
});

/** Whether documents have ids, and whether any other is answered. */
export const documentsMode = z.enum(['off', 'allow', 'only'], { error: 'off, allow or only' });

/** Pino's levels. */
export const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
  error: 'fatal, error, warn, info, debug, trace or silent',
});
