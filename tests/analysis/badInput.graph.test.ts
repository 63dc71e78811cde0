import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

const musk = 'from: "person:musk", to: "person:khosla"';

describe('is refused with the argument, what was expected and what came:', () => {
  test.each([
    // Ids that nothing has, or that are none.
    ['paths(from: "person:no-such", to: "person:musk") { length }', 'from', /in the graph, got "person:no-such"$/],
    ['paths(from: "person:musk", to: "person:no-such") { length }', 'to', /in the graph, got "person:no-such"$/],
    ['paths(from: "musk", to: "person:khosla") { length }', 'from', /an id such as .*, got "musk"$/],
    ['paths(from: "person:musk", to: "person:musk") { length }', 'to', /two different records, got person:musk twice$/],
    ['neighbourhood(of: ["person:musk", "organisation:no-such"]) { truncated }', 'of', /got "organisation:no-such"$/],
    ['compare(a: "person:no-such", b: "person:musk") { onlyA { id } }', 'a', /in the graph, got "person:no-such"$/],
    [
      'compare(a: "person:musk", b: "model:gpt-4o") { onlyA { id } }',
      'b',
      /a person, organisation or group, got "model/,
    ],
    [
      'discourseNetwork(question: "question:no-such") { tieCount }',
      'question',
      /a question in the graph, got "question/,
    ],
    [
      'discourseNetwork(question: "claim:open-models-are-cheap") { tieCount }',
      'question',
      /begins with question:; got claim/,
    ],
    // Numbers below and above what can be.
    [`paths(${musk}, maxLength: -1) { length }`, 'maxLength', /from 1 to 6, got -1$/],
    [`paths(${musk}, maxLength: 7) { length }`, 'maxLength', /from 1 to 6, got 7$/],
    [`paths(${musk}, first: 0) { length }`, 'first', /from 1 to 20, got 0$/],
    ['neighbourhood(of: ["person:musk"], depth: -1) { truncated }', 'depth', /from 1 to 3, got -1$/],
    ['neighbourhood(of: ["person:musk"], first: 2147483647) { truncated }', 'first', /from 1 to 500, got 2147483647$/],
    ['timeline(first: -1) { totalCount }', 'first', /from 1 to 100, got -1$/],
    ['search(text: "musk", first: 2147483647) { totalCount }', 'first', /from 1 to 100, got 2147483647$/],
    ['discourseNetwork(minimumActivity: -1) { tieCount }', 'minimumActivity', /from 1 to 1000000, got -1$/],
    ['discourseNetwork(minimumProminence: 0) { tieCount }', 'minimumProminence', /from 1 to 1000000, got 0$/],
    ['discourseNetwork(scale: INTEGER, range: 101) { tieCount }', 'range', /from 1 to 100, got 101$/],
    ['discourseNetwork(threshold: -1) { tieCount }', 'threshold', /0 or more, .*; got -1$/],
    ['discourseNetwork { edges(first: -1) { weight } }', 'first', /from 1 to 20000, got -1$/],
    ['discourseNetwork { edges(first: 20001) { weight } }', 'first', /from 1 to 20000, got 20001$/],
    ['discourseNetwork { edges { stances(first: 0) { totalCount } } }', 'first', /from 1 to 100, got 0$/],
    ['discourseNetwork { edges { stances(skip: -1) { totalCount } } }', 'skip', /0 or more, got -1$/],
    ['discourseNetwork { brokers(first: 0) { betweenness } }', 'first', /from 1 to 100, got 0$/],
    ['discourseNetwork { sayAndDo(first: 101) { alignment } }', 'first', /from 1 to 100, got 101$/],
    ['discourseNetwork { moneyAndStance { sharing(first: -5) { congruence } } }', 'first', /from 1 to 100, got -5$/],
    ['discourseNetwork { windows(width: -1) { from } }', 'width', /from 1 to 1200, got -1$/],
    ['discourseNetwork { windows(width: 0) { from } }', 'width', /from 1 to 1200, got 0$/],
    ['discourseNetwork { windows(unit: YEAR, width: 150000) { from } }', 'width', /from 1 to 100, got 150000$/],
    ['discourseNetwork { windows(step: -3) { from } }', 'step', /from 1 to 1200, got -3$/],
    [
      'discourseNetwork { windows(unit: STANCES, step: 2147483647) { from } }',
      'step',
      /from 1 to 200000, got 2147483647$/,
    ],
    ['discourseNetwork { windows(unit: DAY) { from } }', 'step', /at most 200 windows, got more; take a longer step/],
    // Settings that contradict each other.
    [
      'discourseNetwork(network: ACTORS, kind: COMBINE) { tieCount }',
      'kind',
      /COMBINE is of AFFILIATION networks only; got COMBINE$/,
    ],
    ['discourseNetwork(network: CLAIMS, kind: COMBINE) { tieCount }', 'kind', /; got COMBINE$/],
    [
      'discourseNetwork(network: AFFILIATION, kind: COMBINE, normalisation: ACTIVITY) { tieCount }',
      'normalisation',
      /NONE, since .*; got ACTIVITY$/,
    ],
    [
      'discourseNetwork(network: AFFILIATION, kind: COMBINE, threshold: 1) { tieCount }',
      'threshold',
      /only cuts networks of kind SUBTRACT; got COMBINE$/,
    ],
    [
      'discourseNetwork(kind: CONGRUENCE, threshold: 1) { tieCount }',
      'threshold',
      /only cuts networks of kind SUBTRACT; got CONGRUENCE$/,
    ],
    [
      'discourseNetwork(network: AFFILIATION, kind: CONFLICT) { tieCount }',
      'kind',
      /do not agree with each other; got CONFLICT$/,
    ],
    ['discourseNetwork(network: AFFILIATION, normalisation: COSINE) { tieCount }', 'normalisation', /; got COSINE$/],
    ['discourseNetwork(normalisation: ACTIVITY) { tieCount }', 'normalisation', /; got ACTIVITY$/],
    // Dates that are none, and ranges the wrong way round.
    ['discourseNetwork(during: "2024-07/2024-01") { tieCount }', 'during', /an EDTF date .*; got 2024-07\/2024-01$/],
    ['discourseNetwork(during: "2024-02-30") { tieCount }', 'during', /an EDTF date .*; got 2024-02-30$/],
    [
      'timeline(where: { date: { gte: "2024-07", lte: "2024-03" } }) { totalCount }',
      'where.date',
      /from 2024-07 to 2024-03$/,
    ],
    ['timeline(where: { date: { gte: "soon" } }) { totalCount }', 'where.date.gte', /an EDTF date .*, got "soon"$/],
  ])('%s', async (field, argument, message) => {
    const { data, errors } = await graph.ask(`{ ${field} }`);
    expect(errors).toHaveLength(1);
    expect(errors?.[0]?.message).toMatch(message);
    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
    expect(data).toBeNull();
  });
});

const everything = `nodes { node { id } community } edges { weight } tieCount weightSum stanceCount modularity bipolarity { score }
  profile { difference } salience { stances } brokers { betweenness } sayAndDo { party { id } }
  moneyAndStance { correlation pValue pairs sharingPairs } windows { from } warnings`;

const network = async (given: string, selection = everything): Promise<any> => {
  const { data, errors } = await graph.ask(`{ discourseNetwork(${given}) { ${selection} } }`);
  expect(errors).toBeUndefined();
  return data.discourseNetwork;
};

const nothing = {
  edges: [],
  tieCount: 0,
  weightSum: 0,
  modularity: null,
  bipolarity: null,
  profile: [],
  brokers: [],
};

test.each([
  ['a filter that matches nothing', 'where: { id: { eq: "stance:none" } }', []],
  [
    'a time before all',
    'during: "1990"',
    [expect.stringMatching(/^Stances without a date, which lie in no window: \d+\.$/)],
  ],
  ['a minimum that nobody reaches', 'minimumActivity: 1000000', [expect.stringContaining('ambivalent')]],
])('%s leaves an empty network, which says so', async (_case, given, before) => {
  const { salience, ...empty } = await network(given);
  expect(empty).toEqual({
    ...nothing,
    nodes: [],
    stanceCount: 0,
    sayAndDo: [],
    moneyAndStance: { correlation: null, pValue: null, pairs: 0, sharingPairs: 0 },
    windows: expect.any(Array) as unknown[],
    warnings: [...before, 'No stance is left, so that the network is empty.'],
  });
  // Salience is told before any rule, so that a minimum leaves it as it is.
  expect(salience.length > 0).toBe(given.startsWith('minimum'));
});

test('one actor is a network without ties, which says so', async () => {
  expect(await network('where: { holder: { id: { eq: "person:li-yanhong" } } }')).toMatchObject({
    ...nothing,
    nodes: [{ node: { id: 'person:li-yanhong' }, community: 1 }],
    moneyAndStance: { correlation: null, pValue: null, pairs: 0 },
    warnings: ['There is only one node, so that nothing can be tied.'],
  });
});

test('actors who share no claim are isolated, which it says', async () => {
  expect(await network('where: { holder: { id: { in: ["person:li-yanhong", "person:khosla"] } } }')).toMatchObject({
    ...nothing,
    nodes: [{ community: 1 }, { community: 2 }],
    moneyAndStance: { correlation: null, pValue: null, pairs: 1 },
    warnings: ['All nodes are isolated: no two are tied.'],
  });
});

test('a window that holds nothing is shown empty between those that hold something', async () => {
  const { windows } = await network(
    'during: "2024", certain: true',
    'windows { from network { stanceCount tieCount bipolarity { score } warnings } }',
  );
  expect(windows.find(({ from }: any) => from === '2024-06-01').network).toEqual({
    stanceCount: 0,
    tieCount: 0,
    bipolarity: null,
    warnings: ['No stance is left, so that the network is empty.'],
  });
  expect(windows.find(({ from }: any) => from === '2024-05-01').network.stanceCount).toBeGreaterThan(0);
});

test('what nobody is tied to or nothing finds is an empty answer, and no error', async () => {
  const { data, errors } = await graph.ask(`{
    paths(from: "person:musk", to: "person:khosla", maxLength: 1) { length }
    neighbourhood(of: ["person:musk"], relations: [ATTACKS]) { nodes { id } edges { id } truncated }
    timeline(where: { date: { gte: "1990", lte: "1991" } }) { totalCount nodes { __typename } }
    search(text: "zzzzqqqq") { edges { score } }
  }`);
  expect(errors).toBeUndefined();
  expect(data).toEqual({
    paths: [],
    neighbourhood: { nodes: [{ id: 'person:musk' }], edges: [], truncated: false },
    timeline: { totalCount: 0, nodes: [] },
    search: { edges: [] },
  });
});
