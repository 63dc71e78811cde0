import type { z } from 'zod';
import { documentsMode, folder, graphUrl, logLevel, manifest, proxies, storeUrl, text, wholeNumber } from './checks.ts';

/** One setting: its environment variable, what it must be, and what it means. */
export interface Declaration<Schema extends z.ZodType = z.ZodType> {
  readonly name: string;
  readonly schema: Schema;
  /** What holds when the variable is absent or empty; null where absence itself means something. */
  readonly fallback: string | null;
  readonly description: string;
  /** Its value, or a part of it, must never be shown. */
  readonly secret: boolean;
}

/** Every setting of the service, declared once, in the order in which they are listed for people. */
export const declarations = {
  port: declare('PORT', wholeNumber(0, 65_535), '4000', 'TCP port to listen on; 0 takes any free one.'),
  host: declare('HOST', text, '127.0.0.1', 'Address to listen on; 0.0.0.0 opens the service to the network.'),
  graphUrl: {
    ...declare(
      'GRAPH_URL',
      graphUrl,
      'memory:',
      'The graph: `memory:` (embedded, in memory), `file:FOLDER` (embedded, on disk), `bolt://…` or `neo4j://…` (Neo4j).',
    ),
    secret: true,
  },
  graphUser: declareOptional('GRAPH_USER', text, "Neo4j's user; without it no log-in is tried."),
  graphPassword: { ...declareOptional('GRAPH_PASSWORD', text, "Neo4j's password; never logged."), secret: true },
  graphDatabase: declareOptional('GRAPH_DATABASE', text, "Neo4j's database; without it the user's home database."),
  sourceTexts: declareOptional(
    'SOURCE_TEXTS',
    folder,
    'Folder with the texts of the sources; without it `passage` is null.',
  ),
  logLevel: declare('LOG_LEVEL', logLevel, 'info', 'Least severe line that is logged, or `silent`.'),
  slowMs: declare(
    'SLOW_MS',
    wholeNumber(1, 600_000),
    '1000',
    'Milliseconds after which a request is logged as slow, with its slowest Cypher text and never a variable.',
  ),
  metricsPort: declareOptional(
    'METRICS_PORT',
    wholeNumber(0, 65_535),
    'TCP port, of its own, at which `/metrics` is for Prometheus; without it there are no metrics.',
  ),
  metricsHost: declare('METRICS_HOST', text, '127.0.0.1', 'Address to listen on for Prometheus.'),
  deadlineMs: declare(
    'DEADLINE_MS',
    wholeNumber(1, 600_000),
    '10000',
    'Milliseconds after which a query is answered with TIMEOUT.',
  ),
  graceMs: declare(
    'GRACE_MS',
    wholeNumber(1, 600_000),
    '10000',
    'Milliseconds that running queries get to finish when the service is told to stop.',
  ),
  cacheSeconds: declare(
    'CACHE_SECONDS',
    wholeNumber(0, 31_536_000),
    '60',
    'Seconds for which caches may keep the answer of a GET without asking; 0 makes them ask each time.',
  ),
  cacheStaleSeconds: declare(
    'CACHE_STALE_SECONDS',
    wholeNumber(0, 31_536_000),
    '60',
    'Further seconds in which a cache may give the old answer while it asks for the new one.',
  ),
  persistedDocuments: declare(
    'PERSISTED_DOCUMENTS',
    documentsMode,
    'allow',
    '`allow`: documents may be asked by `documentId` or hash (APQ); `only`: none but published ones; `off`: by text only.',
  ),
  persistedManifest: declareOptional(
    'PERSISTED_MANIFEST',
    manifest,
    "File with the published documents beside the shipped examples: a manifest of Apollo's, Relay's or `documents`.",
  ),
  rateLimit: declare(
    'RATE_LIMIT',
    wholeNumber(0, 1_000_000_000),
    '0',
    'Cost that one client may ask in a minute: 10 a request and its cost, 1000 a file; 0 sets no limit.',
  ),
  rateLimitStore: {
    ...declareOptional(
      'RATE_LIMIT_STORE',
      storeUrl,
      'Redis or Valkey in which all instances count together (`redis://…`, `valkey://…`); without it each counts alone.',
    ),
    secret: true,
  },
  trustedProxies: declareOptional(
    'TRUSTED_PROXIES',
    proxies,
    'Proxies whose `X-Forwarded-For` tells the client: how many stand in front, or their addresses and subnets.',
  ),
  maxRunning: declare(
    'MAX_RUNNING',
    wholeNumber(1, 100_000),
    '32',
    'Queries and files that are worked on at once; others wait, and are refused with 503 where that takes long.',
  ),
  maxLagMs: declare(
    'MAX_LAG_MS',
    wholeNumber(10, 600_000),
    '1000',
    'Milliseconds by which the event loop may be late, on average over half a second, before new work is refused with 503.',
  ),
  maxTokens: declare('MAX_TOKENS', wholeNumber(1, 1_000_000), '2000', 'Lexical tokens of one document.'),
  maxDepth: declare('MAX_DEPTH', wholeNumber(1, 1000), '15', 'Nested fields of one document, the root field being 1.'),
  maxAliases: declare('MAX_ALIASES', wholeNumber(0, 100_000), '30', 'Aliases of one document, through its fragments.'),
  maxDirectives: declare('MAX_DIRECTIVES', wholeNumber(0, 100_000), '8', 'Directives of one document.'),
  maxOperations: declare('MAX_OPERATIONS', wholeNumber(1, 10_000), '5', 'Operations of one document.'),
  maxFragments: declare('MAX_FRAGMENTS', wholeNumber(0, 10_000), '50', 'Fragments that one document defines.'),
  maxFields: declare('MAX_FIELDS', wholeNumber(1, 100_000), '300', 'Fields of one document, through its fragments.'),
  maxCost: declare(
    'MAX_COST',
    wholeNumber(1, 1_000_000_000),
    '10000',
    'Cost of one query: 1 an object and 0.1 a scalar, times the page sizes; networks and paths more.',
  ),
};

/** Every setting of the service, checked. */
export type Settings = {
  readonly [Key in keyof typeof declarations]: z.output<(typeof declarations)[Key]['schema']>;
};

/** All settings with their defaults and what they mean, for `--help` and the README. */
export const settingsTable: readonly Pick<Declaration, 'name' | 'fallback' | 'description'>[] = Object.values(
  declarations,
).map(({ name, fallback, description }) => ({ name, fallback, description }));

function declare<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  fallback: string,
  description: string,
): Declaration<Schema> {
  return { name, schema, fallback, description, secret: false };
}

function declareOptional<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  description: string,
): Declaration<z.ZodOptional<Schema>> {
  return { name, schema: schema.optional(), fallback: null, description, secret: false };
}
