import { afterAll, beforeAll, expect, test } from 'vitest';
import { lintCypher } from '../../../src/graph/lintCypher.ts';
import { type AskedGraph, openShippedGraph } from '../../support/shippedGraph.ts';

let graph: AskedGraph;

beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

const network = async (given: string, selection: string): Promise<any> => {
  const { data, errors } = await graph.ask(`{ discourseNetwork${given} { ${selection} } }`);
  expect(errors).toBeUndefined();
  return data.discourseNetwork;
};

const sum = (...numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const published = `
  nodes { node { __typename id ... on Entity { name } } activity community betweenness degree }
  edges { source target weight sign denominator stances(first: 5) { nodes { id polarity claim { id text } } totalCount } }
  bipolarity { score baseline zScore exact camps { id name members { __typename id name } } ties }
  modularity
  profile { claim { id text } camps { camp mean } difference }
  salience { claim { id text } statements actors sources support opposition ambivalence }
  parameters warnings`;

test('the network with all its scores takes two round trips to the graph, within the rules for Cypher', async () => {
  const given =
    '(network: ACTORS, kind: SUBTRACT, actors: PARTIES, scale: BINARY, normalisation: AVERAGE_ACTIVITY, duplicates: INCLUDE, minimumActivity: 1)';
  const { data, errors, texts } = await graph.ask(`{ discourseNetwork${given} { ${published} } }`);
  expect(errors).toBeUndefined();
  expect(texts).toHaveLength(2);
  for (const text of texts) expect(lintCypher(text)).toEqual([]);
  const { nodes, edges, bipolarity, modularity, profile, salience } = data.discourseNetwork;
  const ids = new Set(nodes.map(({ node }: any) => node.id));
  for (const { source, target, weight, sign, denominator, stances } of edges) {
    expect(ids.has(source) && ids.has(target)).toBe(true);
    expect(sign).toBe(Math.sign(weight));
    expect(denominator).toBeGreaterThan(0);
    expect(stances.totalCount).toBeGreaterThanOrEqual(2);
    expect(stances.nodes.length).toBe(Math.min(5, stances.totalCount));
  }
  expect(bipolarity.score).toBeGreaterThanOrEqual(bipolarity.baseline);
  expect(bipolarity.score).toBeLessThanOrEqual(1);
  expect(bipolarity.ties[0]).toEqual(bipolarity.camps[0].members.map(({ id }: any) => id));
  expect(modularity).toBeGreaterThan(0);
  expect(profile.map(({ difference }: any) => Math.abs(difference))).toEqual(
    profile.map(({ difference }: any) => Math.abs(difference)).sort((a: number, b: number) => b - a),
  );
  for (const { support, opposition, ambivalence } of salience)
    expect(sum(support, opposition, ambivalence)).toBeCloseTo(1, 10);
}, 60_000);

test('Li Yanhong and Zhou Jingren conflict once, on the view that the article names', async () => {
  const edgeOf = async (kind: string) => {
    const { edges } = await network(
      `(kind: ${kind})`,
      'edges { source target weight stances { nodes { id polarity holder { id } claim { id } statement { citations { start } } } } }',
    );
    return edges.find(({ source, target }: any) => source === 'person:li-yanhong' && target === 'person:zhou-jingren');
  };
  expect((await edgeOf('CONFLICT')).weight).toBe(1);
  expect(await edgeOf('CONGRUENCE')).toBeUndefined();
  const { weight, stances } = await edgeOf('SUBTRACT');
  expect(weight).toBe(-1);
  expect(stances.nodes.map(({ polarity }: any) => polarity).sort()).toEqual(['OPPOSE', 'SUPPORT']);
  for (const { claim, statement } of stances.nodes) {
    expect(claim.id).toBe('claim:open-is-dearest-and-falling-behind');
    expect(statement.citations.length).toBeGreaterThan(0);
  }
});

test('congruence and conflict sum to ignoring polarity, on either scale', async () => {
  for (const scale of ['BINARY', 'INTEGER']) {
    const sums = await Promise.all(
      ['CONGRUENCE', 'CONFLICT', 'SUBTRACT', 'IGNORE'].map(
        async (kind) => (await network(`(kind: ${kind}, scale: ${scale})`, 'weightSum')).weightSum,
      ),
    );
    const [congruence = 0, conflict = 0, subtract, ignore] = sums;
    expect(sum(congruence, conflict)).toBeCloseTo(ignore, 8);
    expect(congruence - conflict).toBeCloseTo(subtract, 8);
  }
});

test('claims and affiliations make networks too', async () => {
  const claims = await network(
    '(network: CLAIMS)',
    'nodes { node { __typename } } edges { source stances { totalCount } }',
  );
  expect(new Set(claims.nodes.map(({ node }: any) => node.__typename))).toEqual(new Set(['Claim']));
  const { edges } = await network(
    '(network: AFFILIATION, kind: COMBINE)',
    'edges { weight target stances { totalCount } }',
  );
  for (const { weight, target, stances } of edges) {
    expect([1, 2, 3]).toContain(weight);
    expect(target).toMatch(/^claim:/);
    expect(stances.totalCount).toBeGreaterThan(0);
  }
});

test('organisations are those on whose behalf a speaker spoke, never those of a reporter', async () => {
  const { nodes } = await network('(actors: ORGANISATIONS)', 'nodes { node { __typename id } }');
  expect(nodes.map(({ node }: any) => node.id)).toContain('organisation:baidu');
  expect(new Set(nodes.map(({ node }: any) => node.__typename))).toEqual(new Set(['Organisation']));
  const { edges } = await network(
    '(network: AFFILIATION, kind: IGNORE, actors: ORGANISATIONS)',
    'edges { source target stances(first: 100) { nodes { holder { id } } } }',
  );
  const caijing = edges.filter(({ source }: any) => source === 'organisation:caijing');
  const holders = caijing.flatMap(({ stances }: any) => stances.nodes.map(({ holder }: any) => holder.id));
  expect(holders).not.toContain('person:zhou-jingren');
});

test('a question, a filter and a time narrow the network', async () => {
  const stanceCount = async (given: string) => (await network(given, 'stanceCount')).stanceCount;
  const all = await stanceCount('');
  const one = await stanceCount('(question: "question:should-models-be-open")');
  expect(one).toBeGreaterThan(0);
  expect(one).toBeLessThan(all);
  const supporting = await stanceCount('(where: { polarity: { eq: SUPPORT } })');
  const opposing = await stanceCount('(where: { polarity: { eq: OPPOSE } }, actors: PARTIES)');
  expect(sum(supporting, opposing)).toBe(all);
  expect(await stanceCount('(where: { claim: { question: { id: { eq: "question:should-models-be-open" } } } })')).toBe(
    one,
  );
  expect(await stanceCount('(during: "2024-04-15", certain: true)')).toBe(0);
  expect(await stanceCount('(during: "2024-04-15")')).toBeGreaterThan(0);
});

test('windows give the same network month after month', async () => {
  const { windows } = await network(
    '(during: "2024", kind: IGNORE)',
    'windows(unit: MONTH) { from until network { stanceCount parameters windows { from } } }',
  );
  const april = windows.find(({ from }: any) => from === '2024-04-01');
  expect(april.until).toBe('2024-04-30');
  expect(april.network.stanceCount).toBeGreaterThan(0);
  expect(april.network.parameters).toContain('during: 2024-04-01/2024-04-30');
  expect(april.network.windows).toEqual([]);
});

test('the graph is asked for speakers, dates and sources only where settings or fields make use of them', async () => {
  const around = ['DEBATE_SPOKEN_BY', 'dateEarliest', 'DEBATE_CITES'];
  const read = async (given: string, selection: string): Promise<boolean[]> => {
    const { texts } = await graph.ask(`{ discourseNetwork${given} { ${selection} } }`);
    expect(texts.flatMap(lintCypher)).toEqual([]);
    return around.map((word) => texts[0]?.includes(word) === true);
  };
  const windows = 'windows(unit: YEAR)';
  expect(await read('(actors: PERSONS)', 'edges { weight }')).toEqual([false, false, false]);
  expect((await read('(actors: ORGANISATIONS)', 'tieCount'))[0]).toBe(true);
  expect(await read('(actors: PERSONS, during: "2024")', 'tieCount')).toEqual([false, true, false]);
  expect(await read('(actors: PERSONS, duplicates: YEAR)', 'tieCount')).toEqual([false, true, false]);
  expect(await read('(actors: PERSONS, duplicates: DOCUMENT)', 'tieCount')).toEqual([false, true, true]);
  expect(await read('(actors: PERSONS)', `... on DiscourseNetwork { ${windows} { from } }`)).toEqual([
    false,
    true,
    false,
  ]);
  const nested = `${windows} { network { salience { sources } } }`;
  expect(await read('(actors: PERSONS)', nested)).toEqual([false, true, true]);
});

test.each([
  ['(kind: COMBINE)', 'kind'],
  ['(network: AFFILIATION, kind: CONGRUENCE)', 'kind'],
  ['(network: AFFILIATION, kind: COMBINE, normalisation: ACTIVITY)', 'normalisation'],
  ['(network: AFFILIATION, kind: COMBINE, scale: INTEGER)', 'scale'],
  ['(network: AFFILIATION, normalisation: JACCARD)', 'normalisation'],
  ['(normalisation: PROMINENCE)', 'normalisation'],
  ['(kind: IGNORE, threshold: 1)', 'threshold'],
  ['(minimumActivity: 0)', 'minimumActivity'],
  ['(question: "question:no-such")', 'question'],
  ['(question: "person:li-yanhong")', 'question'],
  ['(during: "soon")', 'during'],
  ['(scale: INTEGER, range: 1)', 'range'],
])('%s is refused with the reason', async (given, argument) => {
  const { errors } = await graph.ask(`{ discourseNetwork${given} { tieCount } }`);
  expect(errors?.[0]?.message).toMatch(/expected/);
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument });
});

test('an empty network, one actor, and actors who share nothing are answered with a warning', async () => {
  const asked = 'tieCount bipolarity { score } modularity profile { difference } warnings nodes { community }';
  const empty = await network('(during: "1990")', asked);
  expect(empty).toMatchObject({ tieCount: 0, bipolarity: null, modularity: null, profile: [], nodes: [] });
  expect(empty.warnings).toContain('No stance is left, so that the network is empty.');
  const alone = await network('(where: { holder: { id: { eq: "person:li-yanhong" } } })', asked);
  expect(alone.nodes).toEqual([{ community: 1 }]);
  expect(alone.warnings).toContain('There is only one node, so that nothing can be tied.');
  const apart = await network('(where: { holder: { id: { in: ["person:li-yanhong", "person:khosla"] } } })', asked);
  expect(apart.warnings).toContain('All nodes are isolated: no two are tied.');
});

test('a strong threshold cuts weak ties', async () => {
  const { edges } = await network('(threshold: 2)', 'edges(first: 500) { weight }');
  for (const { weight } of edges) expect(Math.abs(weight)).toBeGreaterThanOrEqual(2);
});
