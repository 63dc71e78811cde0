import { createHash } from 'node:crypto';
import autocannon, { type Request } from 'autocannon';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExamples } from '../../src/api/readSchema.ts';
import { startService, type Service } from '../cli/service.ts';

const DEADLINE_MS = 10_000;
const MAX_RUNNING = 8;
const SECONDS = 10;

let service: Service;
beforeAll(async () => {
  service = await startService({ DEADLINE_MS: String(DEADLINE_MS), MAX_RUNNING: String(MAX_RUNNING) });
});
afterAll(() => service.stop());

/** How often each kind of answer came: the status and the code of the first error. */
type Counts = Map<string, number>;

interface Body {
  readonly errors: readonly { readonly extensions: { readonly code: string } }[];
}

function counting(counts: Counts, request: Request): Request {
  return {
    ...request,
    onResponse(status, text) {
      const hasErrors = text.startsWith('{"errors"');
      const code = hasErrors ? (JSON.parse(text) as Body).errors[0]?.extensions.code : undefined;
      const key = code === undefined ? String(status) : `${status} ${code}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    },
  };
}

const post = (query: string): Request => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
  body: JSON.stringify({ query }),
});

/** What many readers ask: every published query, a search, a network and a file. */
const readers: Request[] = [
  ...readExamples().map(({ query, variables }): Request => {
    const documentId = `sha256:${createHash('sha256').update(query).digest('hex')}`;
    const parameters = new URLSearchParams({ documentId, variables: JSON.stringify(variables) });
    return { method: 'GET', path: `/graphql?${parameters.toString()}` };
  }),
  post('{ search(text: "开源") { nodes { __typename } } }'),
  post('{ statements(first: 100) { nodes { id speakers { __typename } claims: about { __typename } } } }'),
  { method: 'GET', path: '/export/statements.csv' },
];

const nested = (depth: number) =>
  `{ people { nodes ${'{ statements { nodes { speakers '.repeat(depth)}{ __typename }${' } } }'.repeat(depth)} } }`;

/** What somebody asks who wants it down, and how that is refused before it reaches the graph. */
const hostile: readonly (readonly [Request, string])[] = [
  [post(nested(20)), '400 QUERY_TOO_DEEP'],
  [
    post(`{ ${Array.from({ length: 40 }, (_none, index) => `a${index}: people { totalCount }`).join(' ')} }`),
    '400 TOO_MANY_ALIASES',
  ],
  [
    post('{ people(first: 100) { nodes { statements(first: 100) { nodes { id citations { id } } } } } }'),
    '400 QUERY_TOO_COMPLEX',
  ],
  [post(`{ ${'people { totalCount } '.repeat(2_000)} }`), '400 DOCUMENT_TOO_LARGE'],
  [post(`{ people { totalCount ${'@include(if: true) '.repeat(50)} } }`), '400 TOO_MANY_DIRECTIVES'],
  [post('query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }'), '400 GRAPHQL_VALIDATION_FAILED'],
  [{ ...post(''), body: '['.repeat(50_000) }, '400 BAD_USER_INPUT'],
  [
    { ...post(''), body: `{"query":"{ people { totalCount } }","x":"${'x'.repeat(200_000)}"}` },
    '413 DOCUMENT_TOO_LARGE',
  ],
];

/** Asks each of some requests over and over on connections of its own, and gives what came of all of them. */
async function fire(requests: readonly Request[], connections: number): Promise<Fired> {
  const counts: Counts = new Map();
  const results = await Promise.all(
    requests.map((request) =>
      autocannon({
        url: service.url,
        requests: [counting(counts, request)],
        connections,
        duration: SECONDS,
        timeout: 2 * (DEADLINE_MS / 1000),
      }),
    ),
  );
  const p99 = Math.max(...results.map(({ latency }) => latency.p99));
  const broken = results.reduce((sum, { errors, timeouts }) => sum + errors + timeouts, 0);
  return { counts, p99, broken };
}

/** What came back: `broken` counts connections that failed and answers that never came. */
interface Fired {
  readonly counts: Counts;
  readonly p99: number;
  readonly broken: number;
}

const keysBeside = ({ counts }: Fired, expected: readonly string[]) =>
  [...counts.keys()].filter((key) => !expected.includes(key));

test('under more load than it can bear it refuses some, answers the rest in time, and is well afterwards', async () => {
  const [read, attacked] = await Promise.all([
    fire(readers, 3),
    fire(
      hostile.map(([request]) => request),
      1,
    ),
  ]);
  const told = JSON.stringify([read, attacked].map(({ counts, ...others }) => ({ ...others, counts: [...counts] })));
  if (process.env['SHOW_LOAD'] === '1') console.log(told);
  expect(read.broken + attacked.broken, told).toBe(0);

  // Refused at the door, or by the graph and the threads behind it, each with a bounded queue.
  expect(keysBeside(read, ['200', '503 OVERLOADED', '200 OVERLOADED']), told).toEqual([]);
  expect(read.counts.get('200') ?? 0, told).toBeGreaterThan(20);
  expect(read.counts.get('503 OVERLOADED') ?? 0, told).toBeGreaterThan(0);
  expect(read.p99, told).toBeLessThan(DEADLINE_MS);

  expect(keysBeside(attacked, ['503 OVERLOADED', ...hostile.map(([, refusal]) => refusal)]), told).toEqual([]);
  for (const [, refusal] of hostile) expect([...attacked.counts.keys()], told).toContain(refusal);
  expect(attacked.p99, told).toBeLessThan(DEADLINE_MS);

  await expect.poll(() => service.ready()).toBe(200);
  await expect.poll(async () => (await service.ask('{ people { totalCount } }')).status, { timeout: 5_000 }).toBe(200);
  expect(service.log()).not.toMatch(/"level":"fatal"|"INTERNAL_SERVER_ERROR"/);
}, 60_000);
