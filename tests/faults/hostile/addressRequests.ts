import type { Choices } from '../../engine/world/choices.ts';
import type { Grounds } from './grownDocument.ts';
import type { PlainRequest } from './hostileRequest.ts';
import { hostileText } from './hostileTexts.ts';

const files = [
  ...['graph.yaml', 'graph.cypher', 'graph.gexf', 'graph.graphml', 'graph.jsonld', 'nodes.csv', 'edges.csv'],
  ...['statements.csv', 'statements.jsonld', 'discourse.gexf', 'discourse.graphml', 'discourse.dl', 'discourse.csv'],
  ...['discourse.json', 'discourse-nodes.csv', 'discourse-edges.csv', 'neighbourhood.gexf', 'neighbourhood.json'],
  ...['argument.argdown', 'argument.json', 'citation.json', 'citation.bib', 'graph.exe', 'constructor', '__proto__'],
];
const parameters = [
  ...['question', 'kind', 'network', 'normalisation', 'threshold', 'during', 'where', 'of', 'depth', 'first', 'claim'],
  ...['id', 'language', 'dossier', 'range', 'certain', 'scale', '__proto__', 'constructor', 'minimumActivity', 'x'],
];
const plain = [
  'SUBTRACT',
  'AFFILIATION',
  'ACTORS',
  'EN',
  'ZH',
  '3',
  '1',
  '0.5',
  'true',
  '2024-04',
  '{}',
  '[]',
  'shipped',
];
const folders = [
  '/',
  '/assets/',
  '/graphiql/',
  '/graphiql/assets/',
  '/export/',
  '/schema.graphql/',
  '/map/',
  '/profile/',
  '/p/',
];
const steps = [
  ...[
    '..',
    '.',
    '%2e%2e',
    '%2e',
    '%2f',
    '%5c',
    '..%2f..%2f',
    '%00',
    '%0d%0aX-A:%201',
    '%E0%A4%A',
    '%ff',
    '%',
    '%u0041',
  ],
  ...[
    '....//',
    '//',
    '\\..',
    'etc/passwd',
    'index.html',
    '.git/config',
    'package.json',
    '~',
    ';a=b',
    'main.js',
    'views.json',
  ],
  ...[
    '%252e%252e%252f',
    '<script>',
    '%3Cscript%3E',
    'x'.repeat(4_000),
    'person:li-yanhong',
    'examples.json',
    '?',
    '??a=b',
  ],
];

/** Files with any parameters, and paths that lead out of where they should. */
export function addressRequest({ ids, cursors }: Grounds, choices: Choices): PlainRequest {
  const method = choices.pick(['GET', 'GET', 'GET', 'HEAD', 'POST']);
  const Accept = choices.pick(['*/*', 'text/html', 'application/json', 'text/html,application/xhtml+xml,*/*;q=0.8']);
  const request = { method, headers: { Accept } };
  if (choices.chance(50)) {
    const path =
      choices.pick(folders) +
      Array.from({ length: 1 + choices.below(5) }, () => choices.pick(steps)).join(choices.pick(['/', '', '/']));
    return { ...request, kind: 'path', path: path.replaceAll(/[^!-~]/g, encodeURIComponent) };
  }
  const given = Array.from({ length: choices.below(4) }, (): [string, string] => [
    choices.pick(parameters),
    choices.pick([
      choices.pick(ids),
      choices.pick(plain),
      choices.pick(plain),
      choices.pick(cursors),
      hostileText(choices).slice(0, 1_000),
    ]),
  ]);
  return {
    ...request,
    kind: 'export',
    path: `/export/${choices.pick(files)}?${new URLSearchParams(given).toString()}`,
  };
}
