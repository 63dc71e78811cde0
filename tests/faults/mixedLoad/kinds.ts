import { createHash } from 'node:crypto';
import type { Request } from 'autocannon';
import { readExamples } from '../../../src/api/readSchema.ts';
import type { Kind } from './fireKind.ts';
import { graphqlPost as post } from '../support/graphqlPost.ts';
import { asked, type Came, refused, type Shot } from './shot.ts';

const get = (path: string, headers: Record<string, string> = {}): Request => ({ method: 'GET', path, headers });

const byId = ({ query, variables }: { query: string; variables: unknown }): string => {
  const documentId = `sha256:${createHash('sha256').update(query).digest('hex')}`;
  return `/graphql?${new URLSearchParams({ documentId, variables: JSON.stringify(variables) }).toString()}`;
};

const examples = readExamples();

const searches = ['开源', 'open', 'closed models cost', '李彦宏', 'llama', '商业模式', 'kaiyuan'].map((text) =>
  post('query ($text: String!) { search(text: $text, first: 20) { totalCount nodes { __typename } } }', { text }),
);

const network = (mode: string, kind: string): Request =>
  post(
    `{ discourseNetwork(network: ${mode}, kind: ${kind}) { tieCount edges(first: 500) { source target weight } modularity } }`,
  );
const networks = [
  ...['ACTORS', 'CLAIMS'].flatMap((mode) => ['SUBTRACT', 'CONGRUENCE', 'CONFLICT'].map((kind) => network(mode, kind))),
  network('AFFILIATION', 'SUBTRACT'),
];

const argument = (depth: number): Request =>
  post(
    `{ argumentMap(question: "question:should-models-be-open", depth: ${depth}) { nodes { id depth claim { text } holders { polarity party { id } } } unanswered { attacker { id } target { id } } } }`,
  );

const files = ['statements.csv', 'graph.gexf', 'graph.yaml', 'discourse.csv?network=ACTORS&kind=SUBTRACT'].map((name) =>
  get(`/export/${name}`),
);

/** As dear as is allowed, and never twice the same document. */
const dear = (number: number): Request =>
  post(
    `# ${number}\n{ statements(first: 50) { nodes { id quote speakers { __typename } about { id } stances { id polarity claim { id text question { id } } } citations { id exact } } } }`,
  );

const nested = (depth: number): string =>
  `{ people { nodes ${'{ statements { nodes { speakers '.repeat(depth)}{ __typename }${' } } }'.repeat(depth)} } }`;
const aliased = Array.from({ length: 60 }, (_none, index) => `a${index}: people { totalCount }`).join(' ');

/** What somebody asks who wants the service down, and how it is refused before it reaches the graph. */
const hostile: readonly Shot[] = [
  refused(post(nested(20)), '400 QUERY_TOO_DEEP'),
  refused(post(`{ ${'people { totalCount } '.repeat(20_000)} }`), '413 DOCUMENT_TOO_LARGE'),
  refused(post(`{ ${'people { totalCount } '.repeat(2_000)} }`), '400 DOCUMENT_TOO_LARGE'),
  refused(post(`{ ${aliased} }`), '400 TOO_MANY_ALIASES'),
  refused(
    post('{ people(first: 100) { nodes { statements(first: 100) { nodes { id citations { id } } } } } }'),
    '400 QUERY_TOO_COMPLEX',
  ),
  refused(post(`{ people { totalCount ${'@include(if: true) '.repeat(50)} } }`), '400 TOO_MANY_DIRECTIVES'),
  refused(
    post('query { ...A } fragment A on Query { ...B } fragment B on Query { ...A }'),
    '400 GRAPHQL_VALIDATION_FAILED',
  ),
  refused({ ...post(''), body: '['.repeat(50_000) }, '400 BAD_USER_INPUT'),
  refused(get('/graphql?documentId=sha256:none'), '404 PERSISTED_QUERY_NOT_FOUND'),
  refused(get('/export/graph.exe'), '404 NOT_FOUND'),
];

/** All kinds of clients, whose questions a service at rest has answered once: that is what it must answer ever after. */
export async function kindsFor(url: string): Promise<readonly Kind[]> {
  const readers: readonly (readonly [string, number, readonly Request[]])[] = [
    ['published by text', 10, examples.map(({ query, variables }) => post(query, variables))],
    ['published by id', 10, examples.map((example) => get(byId(example)))],
    ['had before', 10, await hadBefore(url)],
    ['searches', 8, searches],
    ['discourse networks', 8, networks],
    ['argument maps', 6, [1, 2, 5, 50].map(argument)],
    ['exports', 4, files],
    ['dear and new', 8, Array.from({ length: 500 }, (_none, number) => dear(number))],
  ];
  const kinds: Kind[] = [];
  for (const [name, connections, requests] of readers) {
    const [first] = requests;
    // What differs by its comment only has the same answer.
    const one = name === 'dear and new' && first !== undefined ? await known(url, first) : undefined;
    const shots: Shot[] = [];
    for (const request of requests) shots.push(asked(request, one ?? (await known(url, request))));
    kinds.push({ name, connections, shots });
  }
  return [...kinds, { name: 'hostile', connections: 12, shots: hostile }];
}

/** Asks the published questions with the tag of the answer that one has already. */
async function hadBefore(url: string): Promise<Request[]> {
  return Promise.all(
    examples.map(async (example) => {
      const etag = (await fetch(url + byId(example))).headers.get('ETag');
      if (etag === null) throw new Error(`expected a tag with the answer to ${example.name}, got none`);
      return get(byId(example), { 'If-None-Match': etag });
    }),
  );
}

/** What a service at rest answers; throws where it refuses. */
export async function known(url: string, { method, path = '', headers, body }: Request): Promise<Came> {
  const response = await fetch(url + path, {
    method: method ?? 'GET',
    headers: headers as Record<string, string>,
    ...(body !== undefined && { body }),
  });
  // Not text(), which leaves out the mark at the beginning of a file for spreadsheets.
  const text = Buffer.from(await response.arrayBuffer()).toString('utf8');
  if (![200, 304].includes(response.status) || text.startsWith('{"errors"'))
    throw new Error(`expected an answer to ${path} ${String(body)}, got ${response.status}: ${text.slice(0, 500)}`);
  return { status: response.status, headers: {}, text };
}
