import { argdown as argdownApp } from '@argdown/core/dist/argdown.js';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/api/createSchema.ts';
import { createExports } from '../../src/api/exports.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { argdown } from '../../src/data/export/argument/argdown.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { askable } from '../support/shippedGraph.ts';
import { argumentFile, fileClaim } from './argument.ts';

const graph = await openEmbedded();
beforeAll(() => seedGraph(graph, [shippedSeed()]));
afterAll(() => graph.close());

/** What Argdown's own parser makes of a file; its complaints are none. */
function parsed(text: string) {
  const read = argdownApp.run({ input: text, process: ['parse-input', 'build-model'], logLevel: 'error' });
  const faults = read.parserErrors as readonly Error[] | undefined;
  expect([read.lexerErrors, faults?.map(({ message }) => message), read.exceptions]).toEqual([[], [], []]);
  const statements = Object.entries(read.statements ?? {}).map(([id, { members, data }]) => {
    const [defined, ...others] = members.filter(({ isReference }) => isReference !== true);
    expect(others).toEqual([]);
    return [id, { text: defined?.text?.replace(/ +$/, ''), data: data as Record<string, unknown> }] as const;
  });
  return {
    front: read.frontMatter as Record<string, unknown>,
    statements: new Map(statements),
    relations: (read.relations ?? [])
      .map(({ relationType, from, to }) => `${from?.title ?? ''} ${relationType} ${to?.title ?? ''}`)
      .sort(),
  };
}

const exported = async (parameters: Readonly<Record<string, string>>) => {
  const formats = createExports(createSchema(readSchema()));
  const { chunks } = await openExport(formats, 'argument.argdown', { run: graph.run, parameters, limit: 10_000 });
  return [...chunks].join('');
};

test("Argdown's own parser finds the claims, the arguments and who holds what", () => {
  const claims = [
    fileClaim('claim:tea', '茶', {
      citations: ['citation:tea.1-2'],
      holdings: [
        { party: null, polarity: 'SUPPORT', stances: [] },
        { party: { id: 'person:ann', name: 'Ann' }, polarity: 'OPPOSE', stances: ['stance:a'] },
        { party: { id: 'person:bob', name: 'Bob' }, polarity: 'AMBIVALENT', stances: ['stance:b'] },
      ],
    }),
    fileClaim('claim:leaf', 'Leaves.'),
    fileClaim('claim:bag', 'Bags.'),
  ];
  const file = argumentFile(claims, [
    ['claim:leaf', '+', 'claim:tea'],
    ['claim:bag', '-', 'claim:tea'],
    ['claim:bag', '-', 'claim:leaf'],
    ['claim:leaf', '-', 'claim:bag'],
  ]);
  const { front, statements, relations } = parsed([...argdown(file)].join(''));
  expect(front).toEqual({ title: '茶', debateGraph: { start: 'claim:tea', truncated: false } });
  expect([...statements.keys()].sort()).toEqual(['claim:bag', 'claim:leaf', 'claim:tea']);
  expect(statements.get('claim:tea')).toEqual({
    text: '茶',
    data: {
      for: ['somebody unnamed'],
      against: ['Ann (person:ann)'],
      both: ['Bob (person:bob)'],
      citations: ['citation:tea.1-2'],
    },
  });
  expect(statements.get('claim:bag')?.data).toEqual({
    unanswered: ['claim:tea', 'claim:leaf'],
    arguments: { 'claim:tea': ['citation:tea.1-2'], 'claim:leaf': ['citation:tea.1-2'] },
  });
  expect(relations).toEqual([
    'claim:bag attack claim:leaf',
    'claim:bag attack claim:tea',
    'claim:leaf attack claim:bag',
    'claim:leaf support claim:tea',
  ]);
});

const markup = [
  ...['[', ']', '(', ')', '{', '}', '<', '>', '#', '@', '*', '_', '/', '\\', '"', "'", '`', '%', '&', '$'],
  ...['-', '+', '=', '.', ':', ';', ',', '!', '?', '1', ' ', '\n', '\r\n', '\t', '茶', '，', '\u3000', '🫖', 'a', 'b'],
  ...['--', '->', '===', '//', '/*', '*/', '<!--', '[a]:', '<b>', '{"a": 1}', ':smile:', '(1)', '1. ', '\u2028'],
];
/** What Argdown can hold of a text: no line breaks, and no more than one space between words. */
const onOneLine = (text: string): string => text.replaceAll(/[ \t\r\n]+/g, ' ').replaceAll(/^ | $/g, '');

/** No claim's text is empty. */
const strange = fc
  .array(fc.constantFrom(...markup), { minLength: 1, maxLength: 30 })
  .map((parts) => parts.join(''))
  .filter((text) => onOneLine(text) !== '');

test('whatever stands in texts and names comes back as it was', () => {
  fc.assert(
    fc.property(strange, strange, (text, name) => {
      const holdings = [{ party: { id: 'person:ann', name }, polarity: 'SUPPORT', stances: [] }];
      const claims = [fileClaim('claim:odd', text, { holdings }), fileClaim('claim:next', 'Next.')];
      const file = argumentFile(claims, [['claim:next', '-', 'claim:odd']]);
      const { front, statements, relations } = parsed([...argdown(file)].join(''));
      expect(statements.get('claim:odd')?.text ?? '').toBe(onOneLine(text));
      expect(statements.get('claim:odd')?.data).toEqual({ for: [`${name} (person:ann)`] });
      expect(front['title']).toBe(text);
      expect(relations).toEqual(['claim:next attack claim:odd']);
    }),
    { numRuns: 500 },
  );
});

test.each([
  { claim: 'claim:open-is-dearest-and-falling-behind' },
  { claim: 'claim:each-is-good-for-something' },
  { question: 'question:should-models-be-open', depth: '3' },
])('the file of %o has the claims, texts and arguments that GraphQL gives', async (parameters) => {
  const given = Object.entries(parameters).map(
    ([name, value]) => `${name}: ${name === 'depth' ? value : `"${value}"`}`,
  );
  const asked = await askable(graph).ask(
    `{ argumentMap(${given.join()}) { nodes { id claim { text(language: ZH) } } edges { source target kind } } }`,
  );
  const { nodes, edges } = (
    asked.data as {
      argumentMap: {
        nodes: { id: string; claim: { text: string } }[];
        edges: { source: string; target: string; kind: string }[];
      };
    }
  ).argumentMap;
  expect(edges.length).toBeGreaterThan(2);
  const { statements, relations } = parsed(await exported({ ...parameters, language: 'ZH' }));
  expect(new Map([...statements].map(([id, { text }]) => [id, text]))).toEqual(
    new Map(nodes.map(({ id, claim }) => [id, claim.text])),
  );
  expect(relations).toEqual(
    edges.map(({ source, target, kind }) => `${source} ${kind === 'SUPPORTS' ? 'support' : 'attack'} ${target}`).sort(),
  );
});

test('it tells who is for and against, in the language that is asked for', async () => {
  const claim = 'claim:open-is-dearest-and-falling-behind';
  const inEnglish = parsed(await exported({ claim })).statements.get(claim)?.data;
  expect(inEnglish).toMatchObject({
    for: ['Li Yanhong (person:li-yanhong)'],
    against: [
      'Fu Sheng (person:fu-sheng)',
      'Wang Xiaochuan (person:wang-xiaochuan)',
      'Zhou Jingren (person:zhou-jingren)',
    ],
  });
  const inChinese = parsed(await exported({ claim, language: 'ZH' })).statements.get(claim)?.data;
  expect(inChinese).toMatchObject({ for: ['李彦宏 (person:li-yanhong)'] });
});
