import { statSync } from 'node:fs';
import { isIP } from 'node:net';
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

/** Where rate limits are counted together. */
export const storeUrl = z
  .string()
  .regex(
    /^(redis|valkey)s?:\/\/[^\s/]+/,
    'an address that begins with redis:// or valkey:// (rediss://, valkeys:// for TLS)',
  );

const proxyNames = new Set(['loopback', 'linklocal', 'uniquelocal']);

/** Proxies in front of the service: how many, or which. Whoever is trusted here can claim any address. */
export const proxies = z.string().transform((given, context): number | string[] => {
  if (/^[1-9]$/.test(given)) return Number(given);
  const names = given.split(',').map((name) => name.trim());
  if (names.every((name) => proxyNames.has(name) || isSubnet(name))) return names;
  const message =
    'a number of hops from 1 to 9, or addresses, subnets, loopback, linklocal and uniquelocal, with commas';
  context.addIssue({ code: 'custom', message });
  return z.NEVER;
});

function isSubnet(name: string): boolean {
  const [address = '', bits, ...more] = name.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return most > 0 && more.length === 0 && (bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= most));
}

/** Pino's levels. */
export const logLevel = z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], {
  error: 'fatal, error, warn, info, debug, trace or silent',
});
