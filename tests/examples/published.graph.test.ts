import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readExamples } from '../../src/api/readSchema.ts';
import { type Asked, type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

const examples = new Map(readExamples().map((example) => [example.name, example]));

/** Asks a published query, if need be with other variables than its own. */
async function answer(name: string, variables?: Readonly<Record<string, unknown>>): Promise<Asked['data']> {
  const example = examples.get(name);
  if (example === undefined) throw new Error(`expected an example named ${name}`);
  const { data, errors } = await graph.ask(example.query, variables ?? example.variables);
  expect(errors).toBeUndefined();
  return data as unknown;
}

interface Named {
  readonly id: string;
}
const ids = (list: readonly Named[]): string[] => list.map(({ id }) => id).sort();

test.each([
  ['Who said what', 1],
  ['Profile', 1],
  ['Debate', 1],
  ['Figures', 5],
  ['Models', 1],
  ['Money', 2],
  ['Relay', 3],
  ['Strategies', 1],
])('%s costs one round trip for each root field: %i', async (name, trips) => {
  const example = examples.get(name);
  const { texts, errors } = await graph.ask(example?.query ?? '', example?.variables);
  expect(errors).toBeUndefined();
  expect(texts).toHaveLength(trips);
});

test('Li Yanhong said it in April 2024, in these words', async () => {
  const { statements } = await answer('Who said what');
  expect(statements.totalCount).toBe(1);
  expect(statements.nodes[0]).toMatchObject({
    mode: 'VERBATIM',
    quote: '大家以前用开源觉得开源便宜,其实在大模型场景下,开源是最贵的。开源模型会越来越落后。',
    date: { edtf: '2024-04', precision: 'MONTH', earliest: '2024-04-01', latest: '2024-04-30', inferred: true },
    speakers: [{ __typename: 'Person', id: 'person:li-yanhong', name: '李彦宏' }],
    onBehalfOf: [{ id: 'organisation:baidu' }],
  });
  const [{ stances, interests, citations }] = statements.nodes;
  expect(ids(stances.map((stance: { claim: Named }) => stance.claim))).toEqual([
    'claim:open-costs-more-than-closed',
    'claim:open-is-dearest-and-falling-behind',
    'claim:open-models-fall-further-behind',
  ]);
  expect(citations[0]).toMatchObject({
    start: 116,
    end: 170,
    source: { published: { edtf: '2024-07-24/..' }, publisher: { id: 'organisation:caijing' } },
    passage: null,
  });
  expect(interests).toContainEqual(
    expect.objectContaining({
      alignment: 'SAME',
      inferred: true,
      chain: [
        expect.objectContaining({ id: 'person:li-yanhong' }),
        expect.objectContaining({ id: 'organisation:baidu' }),
        expect.objectContaining({ id: 'strategy:closed-only' }),
      ],
    }),
  );
});

describe('opponents', () => {
  interface Opponent {
    readonly explicit: boolean;
    readonly party: Named;
    readonly claims: readonly Named[];
    readonly citations: readonly { start: number; end: number }[];
  }
  const explicitOf = async (id: string): Promise<Opponent[]> => {
    const { person } = await answer('Profile', { id });
    return (person.opponents as Opponent[]).filter(({ explicit }) => explicit);
  };

  test('of Li Yanhong are Zhou Jingren, Wang Xiaochuan and Fu Sheng, on his view as a whole', async () => {
    const opponents = await explicitOf('person:li-yanhong');
    expect(ids(opponents.map(({ party }) => party))).toEqual([
      'person:fu-sheng',
      'person:wang-xiaochuan',
      'person:zhou-jingren',
    ]);
    for (const { claims, citations } of opponents) {
      expect(ids(claims)).toEqual(['claim:open-is-dearest-and-falling-behind']);
      expect(citations).toContainEqual({ start: 170, end: 231 });
    }
  });

  test.each([
    ['person:musk', ['organisation:openai']],
    ['person:andreessen', ['person:khosla']],
    ['person:khosla', ['person:andreessen']],
    ['person:zhou-jingren', ['person:li-yanhong']],
  ])('of %s are %j', async (person, opponents) => {
    expect(ids((await explicitOf(person)).map(({ party }) => party))).toEqual(opponents);
  });
});

test("Zhou Jingren's own words speak of technology and ecosystem, not of cost", async () => {
  const { person } = await answer('Profile', { id: 'person:zhou-jingren' });
  const said = person.statements.nodes.flatMap((statement: { stances: { claim: Named }[] }) =>
    statement.stances.map(({ claim }) => claim),
  ) as Named[];
  expect(ids(said)).not.toEqual([]);
  expect(ids(said).filter((id) => /cost|dear|cheap|expensive|behind/.test(id))).toEqual([]);
  expect(person.affiliations.nodes).toContainEqual(
    expect.objectContaining({ organisation: expect.objectContaining({ id: 'organisation:alibaba-cloud' }) as object }),
  );
});

test('three roads, each with exactly the companies that the article names', async () => {
  const { strategies } = await answer('Strategies');
  const roads = Object.fromEntries(
    (strategies.nodes as { id: string; adoptions: { nodes: { organisation: Named }[] } }[]).map(({ id, adoptions }) => [
      id,
      ids(adoptions.nodes.map(({ organisation }) => organisation)),
    ]),
  );
  expect(roads).toEqual({
    'strategy:open-only': ['organisation:meta'],
    'strategy:hybrid': [
      'organisation:alibaba-cloud',
      'organisation:baichuan',
      'organisation:google',
      'organisation:microsoft',
      'organisation:mistral-ai',
      'organisation:tencent-cloud',
      'organisation:zhipu-ai',
    ],
    'strategy:closed-only': ['organisation:amazon', 'organisation:baidu', 'organisation:huawei', 'organisation:openai'],
  });
});

test('whose money stands behind which model', async () => {
  const { investments, models } = await answer('Money');
  const stakes = (
    investments.nodes as { investor: Named; target: Named; kind: string; date: { edtf: string } | null }[]
  )
    .map(({ investor, target, kind, date }) => [investor.id, target.id, kind, date?.edtf ?? null].join(' '))
    .sort();
  expect(stakes).toEqual([
    'organisation:amazon organisation:anthropic INVESTMENT ',
    'organisation:microsoft organisation:openai INVESTMENT ',
    'person:musk organisation:openai FOUNDING 2015',
    'person:musk organisation:openai INVESTMENT 2015',
  ]);
  const backers = new Map(
    (models.nodes as { id: string; backers: Named[] }[]).map((model) => [model.id, ids(model.backers)]),
  );
  expect(backers.get('model:claude-3-5')).toEqual(['organisation:amazon']);
  expect(backers.get('model:gpt-4o')).toEqual(['organisation:microsoft', 'person:musk']);
  expect(backers.get('model:gemini-1-5-pro')).toEqual([]);
});

test('Llama 3 is partly open in weights and architecture, and closed otherwise', async () => {
  const { model } = await answer('Models');
  const openness = Object.fromEntries(
    (model.openness as { dimension: string; status: string }[]).map(({ dimension, status }) => [dimension, status]),
  );
  expect(openness).toEqual({
    WEIGHTS: 'PARTIAL',
    ARCHITECTURE: 'PARTIAL',
    SOURCE_CODE: 'CLOSED',
    TRAINING_DATA: 'CLOSED',
    TRAINING_PROCESS: 'CLOSED',
  });
  expect(model).toMatchObject({ access: 'OPEN', developer: { id: 'organisation:meta' } });
});

describe('figures', () => {
  test.each([
    ['measurement:meta-net-profit-2023', { value: 39e9, unit: 'USD', asOf: { edtf: '2023' }, status: 'OBSERVED' }],
    ['measurement:modelscope-developers', { lower: 5.6e6, value: null, upper: null, unit: 'developer' }],
    ['measurement:alibaba-cloud-open-models-parameters', { lower: 5e8, upper: 1.1e11, unit: 'parameter' }],
    ['measurement:microsoft-azure-revenue-growth', { value: 5, approximate: true, unit: 'percentage point' }],
    ['measurement:baidu-ai-cloud-price-cut', { lower: 90, unit: 'percent', asOf: { edtf: '2024-05' } }],
    ['measurement:large-model-calls-gross-margin-before', { lower: 60, upper: null, unit: 'percent' }],
    ['measurement:large-model-calls-gross-margin-after', { lower: null, upper: 0, unit: 'percent' }],
    ['measurement:worked-example-closed-deployment', { value: 5e5, unit: 'CNY', status: 'HYPOTHETICAL' }],
    ['measurement:foundation-model-companies-survivors', { lower: 3, upper: 5, status: 'FORECAST' }],
    ['measurement:open-model-providers-survivors', { lower: 1, upper: 2, status: 'FORECAST' }],
    ['measurement:database-age', { lower: 60, value: null, unit: 'year' }],
  ])('%s keeps its bounds and unit', async (id, expected) => {
    const { measurements } = await answer('Figures');
    const found = (measurements.nodes as Named[]).find((measurement) => measurement.id === id);
    expect(found).toMatchObject(expected);
  });

  test('rankings, events, forecasts and uses', async () => {
    const { benchmarks, events, forecasts, useCases } = await answer('Figures');
    const mmlu = (benchmarks.nodes as { id: string; results: unknown[] }[]).find(({ id }) => id === 'benchmark:mmlu');
    expect(mmlu?.results).toContainEqual(
      expect.objectContaining({ rank: null, rankAtMost: 10, asOf: { edtf: '2024-07-24' } }),
    );
    expect(ids(events.nodes as Named[])).toEqual(
      expect.arrayContaining(['event:musk-lawsuit-against-openai', 'event:price-war-2024-05']),
    );
    expect(forecasts.nodes).toContainEqual(
      expect.objectContaining({ forecast: { horizon: null, minMonths: 12, maxMonths: 24 } }),
    );
    expect(useCases.totalCount ?? useCases.nodes.length).toBeGreaterThanOrEqual(10);
  });
});

test('every question has positions, and arguments are seen from both ends', async () => {
  const { questions } = await answer('Debate');
  type Claim = Named & { supports: Named[]; supportedBy: Named[] };
  const claims = new Map<string, Claim>();
  for (const { positions } of questions.nodes as { positions: Claim[] }[]) {
    expect(positions).not.toEqual([]);
    for (const claim of positions) claims.set(claim.id, claim);
  }
  const supports = [...claims.values()].flatMap(({ id, supports }) => supports.map((claim) => [id, claim.id] as const));
  expect(supports).not.toEqual([]);
  for (const [id, supported] of supports)
    if (claims.has(supported)) expect(ids(claims.get(supported)?.supportedBy ?? [])).toContain(id);
});

test('ids are resolved in the order asked, null where there is no record', async () => {
  const { node, nodes, people } = await answer('Relay');
  expect(node).toMatchObject({ __typename: 'Organisation', name: 'Alibaba Cloud' });
  expect(nodes).toEqual([
    { __typename: 'Person', id: 'person:musk' },
    { __typename: 'Model', id: 'model:qwen2' },
    null,
  ]);
  expect(people.edges).toHaveLength(3);
  expect(people.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: false });
});
