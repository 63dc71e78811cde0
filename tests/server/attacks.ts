import { gzipSync } from 'node:zlib';

/** One request that somebody hostile sends, and the answer that it gets. */
export interface Attack {
  readonly name: string;
  readonly path?: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** The status, and the code of the first error where there is one. */
  readonly answer: readonly [number, string?];
}

const people = 'people(first: 1) { totalCount }';
const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_none, index) => part(index)).join(' ');
const nested = (depth: number, open: string, close: string, core: string): string =>
  open.repeat(depth) + core + close.repeat(depth);

const asked = (name: string, query: string, answer: Attack['answer'], more: object = {}): Attack => ({
  name,
  body: JSON.stringify({ query, ...more }),
  answer,
});
const looked = (name: string, path: string, answer: Attack['answer'], more: Partial<Attack> = {}): Attack => ({
  name,
  path,
  method: 'GET',
  answer,
  ...more,
});

const around = nested(8, 'statements(first: 1) { nodes { speakers { ... on Person { ', ' } } } }', 'id');
const wide = '{ people(first: 100) { nodes { statements(first: 100) { nodes { id citations { id } } } } } }';

/** The attacks of OWASP's GraphQL cheat sheet and of Damn Vulnerable GraphQL Application that ask too much at once. */
export const floods: readonly Attack[] = [
  {
    name: 'batch of queries in an array',
    body: JSON.stringify(Array(50).fill({ query: `{ ${people} }` })),
    answer: [400, 'BAD_USER_INPUT'],
  },
  asked('aliases without end', `{ ${times(60, (index) => `a${index}: ${people}`)} }`, [400, 'TOO_MANY_ALIASES']),
  asked('guessing by aliases', `{ ${times(100, (index) => `a${index}: person(id: "person:p${index}") { id }`)} }`, [
    400,
    'TOO_MANY_ALIASES',
  ]),
  asked('aliases hidden in a fragment', `{ ${times(40, () => '...A')} } fragment A on Query { a: ${people} }`, [
    400,
    'TOO_MANY_ALIASES',
  ]),
  asked('the same field over and over', `{ ${times(400, () => people)} }`, [400, 'DOCUMENT_TOO_LARGE']),
  {
    // JSON knows no infinity, but takes 1e999 for it.
    name: 'a cost without end',
    body: '{"query":"query($n: Int!) { paths(from: \\"a\\", to: \\"b\\", maxLength: $n) { length } }","variables":{"n":1e999}}',
    answer: [400, 'QUERY_TOO_COMPLEX'],
  },
  asked('tokens without end', `{ ${times(20_000, () => 'x')} }`, [400, 'DOCUMENT_TOO_LARGE']),
  asked('deep recursion', `{ people(first: 1) { nodes { ${around} } } }`, [400, 'QUERY_TOO_DEEP']),
  asked(
    'deep recursion hidden in fragments',
    `{ people(first: 1) { nodes { ...F0 } } } ${times(9, (index) => `fragment F${index} on Person { statements(first: 1) { nodes { speakers { ... on Person { ${index < 8 ? `...F${index + 1}` : 'id'} } } } } }`)}`,
    [400, 'QUERY_TOO_DEEP'],
  ),
  asked('fragments in a circle', '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }', [
    400,
    'GRAPHQL_VALIDATION_FAILED',
  ]),
  asked(
    'fragments that double forty times',
    `{ ...F0 } ${times(40, (index) => `fragment F${index} on Query { ${index < 39 ? `...F${index + 1} ...F${index + 1}` : people} }`)}`,
    [400, 'DOCUMENT_TOO_LARGE'],
  ),
  asked('directives without end', `{ people(first: 1) { totalCount ${times(200, () => '@include(if: true)')} } }`, [
    400,
    'TOO_MANY_DIRECTIVES',
  ]),
  asked('unknown directives without end', `{ people(first: 1) { totalCount ${times(300, () => '@aa')} } }`, [
    400,
    'TOO_MANY_DIRECTIVES',
  ]),
  asked('introspection in a circle', `{ __schema { types { ${nested(10, 'fields { type { ', ' } }', 'name')} } } }`, [
    400,
    'QUERY_TOO_DEEP',
  ]),
  asked(
    'introspection in a short circle',
    `{ __schema { types { ${nested(4, 'fields { type { ', ' } }', 'name')} } } }`,
    [400, 'GRAPHQL_VALIDATION_FAILED'],
  ),
  asked('pages within pages', wide, [400, 'QUERY_TOO_COMPLEX']),
  asked(
    'pages within pages, sized by variables',
    'query($n: Int) { people(first: $n) { nodes { statements(first: $n) { nodes { id citations { id } } } } } }',
    [400, 'QUERY_TOO_COMPLEX'],
    { variables: { n: 100 } },
  ),
  asked('a page without an end', '{ people(first: 1000000) { nodes { id } } }', [200, 'BAD_USER_INPUT']),
  asked('a page just beyond the largest', '{ people(first: 101) { totalCount } }', [200, 'BAD_USER_INPUT']),
  asked('records without end by id', 'query($ids: [ID!]!) { nodes(ids: $ids) { id } }', [200, 'BAD_USER_INPUT'], {
    variables: { ids: Array(6_000).fill('person:x') },
  }),
  asked('a costly operation under a harmless name', `query IntrospectionQuery ${wide}`, [400, 'QUERY_TOO_COMPLEX'], {
    operationName: 'IntrospectionQuery',
  }),
  asked(
    'a harmless operation before a costly one',
    `query A { ${people} } query B ${wide}`,
    [400, 'QUERY_TOO_COMPLEX'],
    { operationName: 'B' },
  ),
  asked(
    'operations without end',
    times(20, (index) => `query A${index} { ${people} }`),
    [400, 'DOCUMENT_TOO_LARGE'],
    { operationName: 'A1' },
  ),
  asked(
    'a filter nested without end',
    'query($w: PersonWhere) { people(where: $w) { totalCount } }',
    [400, 'BAD_USER_INPUT'],
    {
      variables: { w: JSON.parse(nested(500, '{"NOT":', '}', '{}')) as unknown },
    },
  ),
  asked('a search text without end', `{ search(text: "${'a'.repeat(10_000)}") { nodes { __typename } } }`, [
    200,
    'BAD_USER_INPUT',
  ]),
  {
    name: 'a body that unpacks to much',
    headers: { 'Content-Encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(50_000_000, 0x20)),
    answer: [413, 'DOCUMENT_TOO_LARGE'],
  },
  asked('brackets without end', `query A { paths(from: ${'['.repeat(30_000)}`, [400, 'DOCUMENT_TOO_LARGE']),
  { name: 'a body nested without end', body: '[{"a":'.repeat(15_000), answer: [400, 'BAD_USER_INPUT'] },
];

const command = `person:x'; cat /etc/passwd; $(id) \`id\` | id #`;
const crossSite = { 'Sec-Fetch-Site': 'cross-site', Origin: 'https://evil.example' };

/** Those that want in, want out, or want something said or done in somebody else's name. */
export const intrusions: readonly Attack[] = [
  asked('Cypher in an id', String.raw`{ person(id: "person:x'}) DETACH DELETE n //") { id } }`, [
    200,
    'BAD_USER_INPUT',
  ]),
  asked('Cypher in a filter', '{ people(where: { name: { contains: "x\' OR 1=1 //" } }) { totalCount } }', [200]),
  asked('SQL in a search', `{ search(text: "' UNION SELECT password FROM users --") { nodes { __typename } } }`, [200]),
  asked('a shell command in an id', 'query($id: ID!) { person(id: $id) { id } }', [200, 'BAD_USER_INPUT'], {
    variables: { id: command },
  }),
  asked('a field that is not there', '{ systemDebug(arg: "id") systemUpdate }', [400, 'GRAPHQL_VALIDATION_FAILED']),
  asked('an operation that writes', 'mutation { createPaste(title: "x") { id } }', [400, 'BAD_USER_INPUT']),
  asked('an operation that stays open', 'subscription { paste { id } }', [400, 'BAD_USER_INPUT']),
  asked('an operation that is not in the document', `query A { ${people} }`, [400, 'BAD_USER_INPUT'], {
    operationName: 'a\r\n{"level":"fatal"}',
  }),
  asked('a hash that is of another text', `{ ${people} }`, [400, 'BAD_USER_INPUT'], {
    extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } },
  }),
  asked(
    'a prototype among the variables',
    'query($w: PersonWhere) { people(where: $w) { totalCount } }',
    [400, 'BAD_USER_INPUT'],
    {
      variables: JSON.parse('{"w":{"__proto__":{"x":1}}}') as unknown,
    },
  ),
  looked('writing by GET', '/graphql?query=mutation{x}', [405, 'BAD_USER_INPUT']),
  looked('a GET that another site makes a browser send', `/graphql?query={__typename}`, [400, 'BAD_USER_INPUT'], {
    headers: crossSite,
  }),
  ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'].map((type): Attack => ({
    name: `a form that another site sends as ${type}`,
    headers: { 'Content-Type': type, ...crossSite },
    body: 'query={__typename}',
    answer: [415, 'BAD_USER_INPUT'],
  })),
  looked('a path out of the files', '/export/..%2f..%2f..%2fetc%2fpasswd', [404, 'NOT_FOUND']),
  looked('a path out of the assets', '/graphiql/assets/..%2f..%2f..%2fpackage.json', [404, 'NOT_FOUND']),
  looked('a path out of the explorer', '/assets/%2e%2e/%2e%2e/package.json', [404, 'NOT_FOUND']),
  looked('a path that ends in NUL', '/assets/%00', [404, 'NOT_FOUND']),
  looked('a file to be written', '/export/graph.yaml?out=%2Ftmp%2Fx', [400, 'BAD_USER_INPUT']),
  looked('an address to be fetched', '/export/citation.json?id=http%3A%2F%2F169.254.169.254%2F', [
    400,
    'BAD_USER_INPUT',
  ]),
  looked('an address in place of a document', '/graphql?documentId=http%3A%2F%2F127.0.0.1%2F', [
    404,
    'PERSISTED_QUERY_NOT_FOUND',
  ]),
  looked('a header within a parameter', '/export/citation.bib?id=source%3Ax%0d%0aSet-Cookie%3A%20a%3Db', [
    404,
    'NOT_FOUND',
  ]),
  looked('script in an address', '/graphql?query={%3Cscript%3Ealert(1)%3C/script%3E}', [200, 'GRAPHQL_PARSE_FAILED']),
];
