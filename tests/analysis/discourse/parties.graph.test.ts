import { afterAll, beforeAll, expect, test } from 'vitest';
import { lintCypher } from '../../../src/graph/lintCypher.ts';
import { type AskedGraph, openShippedGraph } from '../../support/shippedGraph.ts';

let graph: AskedGraph;
beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

const network = async (given: string, selection: string): Promise<any> => {
  const { data, errors, texts } = await graph.ask(`{ discourseNetwork${given} { ${selection} } }`);
  expect(errors).toBeUndefined();
  expect(texts.flatMap(lintCypher)).toEqual([]);
  return { ...data.discourseNetwork, trips: texts.length };
};

const idsOf = (records: readonly any[]): string[] => records.map(({ id }) => id as string);
const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

test('brokers are those with most betweenness, and reach those with whom they agree, by community', async () => {
  const { nodes, edges, brokers } = await network(
    '',
    'nodes { node { id } community betweenness pageRank } edges { source target weight } brokers(first: 3) { node { id } betweenness reached { community nodes { id } } }',
  );
  const found = new Map<string, any>(nodes.map((each: any) => [each.node.id, each]));
  expect(total(nodes.map(({ pageRank }: any) => pageRank as number))).toBeCloseTo(1, 6);
  const byBetweenness = [...nodes].sort((one: any, other: any) => other.betweenness - one.betweenness);
  expect(brokers.map(({ node }: any) => node.id)).toEqual(
    byBetweenness.slice(0, 3).map(({ node }) => node.id as string),
  );
  for (const { node, betweenness, reached } of brokers) {
    expect(betweenness).toBe(found.get(node.id).betweenness);
    const agreeing = edges
      .filter(({ source, target, weight }: any) => weight > 0 && [source, target].includes(node.id))
      .map(({ source, target }: any) => (source === node.id ? target : source) as string);
    expect(reached.flatMap((each: any) => idsOf(each.nodes)).sort()).toEqual(agreeing.sort());
    for (const { community, nodes: members } of reached)
      for (const id of idsOf(members)) expect(found.get(id).community).toBe(community);
  }
});

const deeds = `sayAndDo(first: 100) { party { id } adoption { id strategy { leaning } citations { start } } chain { id } inferred alignment
  facts { id citations { start } } stances { alignment stance { id polarity holder { id } claim { leaning } } } }`;

test('what is said is held beside the road taken, by the sides that claim and strategy serve', async () => {
  const { sayAndDo, trips } = await network('', deeds);
  expect(trips).toBe(4);
  expect(sayAndDo.length).toBeGreaterThan(3);
  for (const { party, adoption, chain, facts, inferred, alignment, stances } of sayAndDo) {
    expect(inferred).toBe(true);
    expect(adoption.citations.length).toBeGreaterThan(0);
    expect(chain[0].id).toBe(party.id);
    expect(facts).toHaveLength(chain.length - 1);
    for (const { citations } of facts) expect(citations.length).toBeGreaterThan(0);
    const road = adoption.strategy.leaning;
    for (const { alignment: one, stance } of stances) {
      expect(stance.holder.id).toBe(party.id);
      const { leaning } = stance.claim;
      const turned = leaning === 'OPEN' ? 'CLOSED' : 'OPEN';
      const side = stance.polarity === 'SUPPORT' ? leaning : turned;
      expect(one).toBe(
        leaning === null ? 'UNKNOWN' : [leaning, road].includes('BOTH') ? 'MIXED' : side === road ? 'SAME' : 'OPPOSITE',
      );
    }
    const known = [...new Set(stances.map((each: any) => each.alignment as string))].filter((one) => one !== 'UNKNOWN');
    expect(alignment).toBe(known.length > 1 ? 'MIXED' : (known[0] ?? 'UNKNOWN'));
  }
});

test("Li Yanhong speaks as Baidu does, Xin Zhou in part, Zhou Jingren beside Alibaba Cloud's two roads", async () => {
  const { sayAndDo } = await network('', deeds);
  const of = (id: string) => sayAndDo.find(({ party }: any) => party.id === id);
  expect(of('person:li-yanhong')).toMatchObject({
    adoption: { id: 'adoption:baidu-closed-only' },
    chain: [{ id: 'person:li-yanhong' }, { id: 'organisation:baidu' }],
    alignment: 'SAME',
  });
  expect(of('person:xin-zhou')).toMatchObject({
    chain: [{ id: 'person:xin-zhou' }, { id: 'organisation:baidu-ai-cloud' }, { id: 'organisation:baidu' }],
    alignment: 'MIXED',
  });
  expect(of('person:zhou-jingren')).toMatchObject({
    adoption: { id: 'adoption:alibaba-cloud-hybrid' },
    alignment: 'MIXED',
  });
  expect(of('person:khosla')).toBeUndefined();
});

test('the correlation of money and agreement is what its numbers give, and its pairs open to the facts', async () => {
  const { nodes, edges, moneyAndStance } = await network(
    '(kind: CONGRUENCE)',
    `nodes { node { id } } edges { source target weight } moneyAndStance { correlation pValue permutations pairs sharingPairs
     meanSharing meanOthers sharing(first: 100) { a { id } b { id } congruence shared { id } facts { __typename citations { start } } } }`,
  );
  const { correlation, pValue, pairs, sharingPairs, meanSharing, meanOthers, sharing } = moneyAndStance;
  expect(pairs).toBe((nodes.length * (nodes.length - 1)) / 2);
  expect(sharing).toHaveLength(sharingPairs);
  const shares = new Set(sharing.map(({ a, b }: any) => `${a.id} ${b.id}`));
  const weights = edges.map(({ weight }: any) => weight as number);
  const sharingWeights = edges
    .filter(({ source, target }: any) => shares.has(`${source} ${target}`))
    .map(({ weight }: any) => weight as number);
  expect(total(sharing.map(({ congruence }: any) => congruence as number))).toBeCloseTo(total(sharingWeights), 10);
  expect(meanSharing).toBeCloseTo(total(sharingWeights) / sharingPairs, 10);
  expect(meanOthers).toBeCloseTo((total(weights) - total(sharingWeights)) / (pairs - sharingPairs), 10);
  const [meanX, meanY] = [total(weights) / pairs, sharingPairs / pairs];
  const deviation = Math.sqrt(
    (total(weights.map((weight: number) => weight ** 2)) / pairs - meanX ** 2) * (meanY - meanY ** 2),
  );
  expect(correlation).toBeCloseTo((total(sharingWeights) / pairs - meanX * meanY) / deviation, 10);
  expect(pValue).toBeGreaterThan(0);
  expect(pValue).toBeLessThanOrEqual(1);
  expect(moneyAndStance.permutations).toBe(1000);
  const baidu = sharing.find(({ a, b }: any) => a.id === 'person:li-yanhong' && b.id === 'person:xin-zhou');
  expect(idsOf(baidu.shared)).toEqual(['organisation:baidu']);
  for (const { facts } of sharing) for (const { citations } of facts) expect(citations.length).toBeGreaterThan(0);
  expect(new Set(baidu.facts.map(({ __typename }: any) => __typename))).toEqual(
    new Set(['Affiliation', 'Organisation']),
  );
});

test('money is of networks of actors only, and deeds of any', async () => {
  expect((await network('(network: CLAIMS)', 'moneyAndStance { pairs }')).moneyAndStance).toBeNull();
  const affiliation = await network(
    '(network: AFFILIATION)',
    'moneyAndStance { pairs } brokers { betweenness } sayAndDo { alignment } nodes { pageRank }',
  );
  expect(affiliation).toMatchObject({ moneyAndStance: null, brokers: [] });
  expect(affiliation.sayAndDo.length).toBeGreaterThan(0);
  expect(affiliation.nodes[0].pageRank).toBeNull();
  const empty = await network(
    '(during: "1990")',
    'moneyAndStance { correlation pValue pairs sharing { congruence } } sayAndDo { alignment } brokers { betweenness }',
  );
  expect(empty).toMatchObject({
    moneyAndStance: { correlation: null, pValue: null, pairs: 0, sharing: [] },
    sayAndDo: [],
    brokers: [],
  });
});

test('both levels count a stance for the speaker and for the organisation, and say so', async () => {
  const activities = async (actors: string): Promise<Map<string, number>> => {
    const { nodes } = await network(`(actors: ${actors})`, 'nodes { node { id } activity }');
    return new Map(nodes.map(({ node, activity }: any) => [node.id, activity]));
  };
  const [both, parties, organisations] = [
    await activities('BOTH'),
    await activities('PARTIES'),
    await activities('ORGANISATIONS'),
  ];
  for (const [id, activity] of parties) if (!id.startsWith('organisation:')) expect(both.get(id)).toBe(activity);
  for (const [id, activity] of organisations) expect(both.get(id)).toBe(activity);
  expect(both.size).toBe(new Set([...parties.keys(), ...organisations.keys()]).size);
  const { warnings, stanceCount } = await network('(actors: BOTH)', 'warnings stanceCount');
  expect(warnings.some((warning: string) => warning.includes('counted more than once'))).toBe(true);
  expect(total([...both.values()])).toBeGreaterThan(stanceCount);
});
