import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let graph: AskedGraph;

beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

interface Found {
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly edges: readonly {
    readonly score: number;
    readonly cursor: string;
    readonly node: { readonly __typename: string; readonly id: string };
    readonly highlights: readonly { readonly field: string; readonly text: string; start: number; end: number }[];
  }[];
}

const query = `query ($text: String!, $kinds: [SearchKind!], $first: Int! = 20, $after: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor }
    edges { score cursor node { __typename id } highlights { field language text start end } }
  }
}`;

const ask = (text: string, more: object = {}) => graph.ask(query, { text, ...more });
const look = async (text: string, more: object = {}): Promise<Found> => {
  const { data, errors } = await ask(text, more);
  expect(errors).toBeUndefined();
  return (data as { search: Found }).search;
};
const idsOf = ({ edges }: Found): string[] => edges.map(({ node }) => node.id);

describe('what a journalist would type comes first', () => {
  const typed: readonly (readonly [string, readonly string[]])[] = [
    ['李彦宏', ['person:li-yanhong', 'statement:authors-li-yanhong-at-the-centre']],
    ['li yanhong', ['person:li-yanhong', 'statement:authors-li-yanhong-at-the-centre']],
    ['Li Yán-Hóng', ['person:li-yanhong']],
    ['liyanhong', ['person:li-yanhong']],
    ['li yan hong', ['person:li-yanhong']],
    ['liyanh', ['person:li-yanhong']],
    ['Robin Li', ['person:li-yanhong']],
    ['baidu', ['organisation:baidu', 'organisation:baidu-ai-cloud']],
    ['ＢＡＩＤＵ', ['organisation:baidu', 'organisation:baidu-ai-cloud']],
    ['文心', ['model:ernie']],
    ['开源', ['product:open-source-software', 'product:open-source-database', 'strategy:open-only', 'strategy:hybrid']],
    ['开源是最贵的', ['statement:li-yanhong-open-is-dearest', 'claim:open-is-dearest-and-falling-behind']],
    ['贵', ['statement:li-yanhong-open-is-dearest', 'question:which-is-more-expensive']],
    ['most expensive', ['statement:li-yanhong-open-is-dearest']],
    ['expensiv', ['statement:li-yanhong-open-is-dearest']],
    [
      '负毛利',
      [
        'statement:authors-negative-margins-since-the-price-war',
        'statement:cloud-vendor-model-head-1-negative-margin',
        'person:cloud-vendor-model-head-1',
      ],
    ],
    ['Zhou Jingren', ['person:zhou-jingren', 'event:zhou-jingren-media-interview']],
    ['Zhou Jinren', ['person:zhou-jingren', 'event:zhou-jingren-media-interview']],
    ['zhoujinren', ['person:zhou-jingren']],
    ['zhoujin', ['person:zhou-jingren']],
    ['ANDRÉESSEN', ['person:andreessen', 'organisation:a16z']],
    ['mistrl', ['organisation:mistral-ai']],
    ['open ai', ['organisation:openai', 'event:openai-founding']],
    ['llama 3', ['model:llama-3', 'model:llama-3-1', 'model:llama']],
    ['khosla vinod', ['person:khosla']],
  ];

  test.each(typed)('%s', async (text, first) => {
    expect(idsOf(await look(text)).slice(0, first.length)).toEqual(first);
  });
});

test('only the kinds asked for are looked through', async () => {
  expect(idsOf(await look('Zhou Jingren', { kinds: ['PERSON'] }))).toEqual(['person:zhou-jingren', 'person:xin-zhou']);
  const { edges } = await look('baidu', { kinds: ['CLAIM', 'STATEMENT'] });
  expect(new Set(edges.map(({ node }) => node.__typename))).toEqual(new Set(['Claim', 'Statement']));
});

test('highlights are spans of the text, in code points', async () => {
  const [first] = (await look('开源是最贵的')).edges;
  const [highlight] = first?.highlights ?? [];
  expect(highlight?.field).toBe('QUOTE');
  expect(
    Array.from(highlight?.text ?? '')
      .slice(highlight?.start, highlight?.end)
      .join(''),
  ).toBe('开源是最贵的');
});

test('pages follow each other without a gap or a repetition, best first', async () => {
  const whole = await look('开源', { first: 100 });
  const pages = [];
  for (let after: string | null | undefined; after !== null;) {
    const page: Found = await look('开源', { first: 30, after });
    expect(page.totalCount).toBe(whole.totalCount);
    pages.push(...page.edges);
    after = page.pageInfo.hasNextPage && pages.length < 100 ? page.pageInfo.endCursor : null;
  }
  expect(pages.slice(0, 100)).toEqual(whole.edges);
  const scores = pages.map(({ score }) => score);
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
});

test('a search takes two round trips, however much of the records is read', async () => {
  const { texts, errors } = await graph.ask(
    '{ search(text: "baidu") { edges { node { id ... on Organisation { models { nodes { id } } } } } nodes { id } } }',
  );
  expect(errors).toBeUndefined();
  expect(texts).toHaveLength(2);
});

describe('what an engine might take for syntax', () => {
  const hostile = [
    'meta*',
    '"meta',
    'meta AND (',
    'meta^9 ~',
    'meta:\\',
    '+meta -',
    '{meta TO',
    '[meta]',
    "meta' }) //",
  ];

  test.each(hostile)('%s is searched for as words', async (text) => {
    expect(idsOf(await look(text, { kinds: ['ORGANISATION'] }))[0]).toBe('organisation:meta');
  });

  test('words and signs that find nothing give an empty page', async () => {
    expect(await look('qqqqqzx 🐼 *:*')).toMatchObject({ totalCount: 0, edges: [], pageInfo: { endCursor: null } });
  });
});

describe('a search that cannot be answered is refused', () => {
  const wrong: readonly (readonly [string, object, string, string])[] = [
    ['', {}, 'text', 'BAD_USER_INPUT'],
    ['  \n', {}, 'text', 'BAD_USER_INPUT'],
    ['?!。，*"', {}, 'text', 'BAD_USER_INPUT'],
    ['🐼👩🏽‍🔬', {}, 'text', 'BAD_USER_INPUT'],
    ['开'.repeat(201), {}, 'text', 'BAD_USER_INPUT'],
    ['x'.repeat(1_000_000), {}, 'text', 'BAD_USER_INPUT'],
    ['baidu', { first: 0 }, 'first', 'BAD_USER_INPUT'],
    ['baidu', { first: 101 }, 'first', 'BAD_USER_INPUT'],
    ['baidu', { kinds: [] }, 'kinds', 'BAD_USER_INPUT'],
    ['baidu', { after: 'nonsense' }, 'after', 'INVALID_CURSOR'],
  ];

  test.each(wrong)('%# %j', async (text, more, argument, code) => {
    const { errors } = await ask(text, more);
    expect(errors?.map(({ extensions }) => extensions)).toEqual([{ code, argument }]);
  });

  test('a cursor of another search is refused', async () => {
    const after = (await look('baidu', { first: 1 })).pageInfo.endCursor;
    const { errors } = await ask('openai', { after });
    expect(errors?.[0]?.extensions['code']).toBe('INVALID_CURSOR');
  });
});

test('two hundred different characters are not too many', async () => {
  const text = Array.from({ length: 200 }, (_, index) => String.fromCodePoint(0x4e00 + 7 * index)).join('');
  expect((await look(text)).totalCount).toBeGreaterThanOrEqual(0);
  const words = Array.from({ length: 66 }, (_, index) => `${String.fromCodePoint(97 + (index % 26))}${index % 10}`);
  expect((await look(words.join(' '))).totalCount).toBeGreaterThanOrEqual(0);
});
