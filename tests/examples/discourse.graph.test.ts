import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExamples } from '../../src/api/readSchema.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

interface Held {
  readonly id: string;
  readonly polarity: 'SUPPORT' | 'OPPOSE' | 'AMBIVALENT';
  readonly holder: { readonly id: string } | null;
  readonly claim: { readonly id: string };
  readonly statement: { readonly id: string } | null;
  readonly shownBy: { readonly id: string } | null;
  readonly citations: readonly { readonly source: { readonly id: string } }[];
}

/** What one actor holds of one claim. */
interface Tally {
  support: number;
  oppose: number;
}

let graph: AskedGraph;
let network: any;
let held: Held[];
/** Supports and opposes by actor and claim: all that the numbers of the network follow from. */
let tallies: Map<string, Map<string, Tally>>;

beforeAll(async () => {
  graph = await openShippedGraph();
  const { data, errors } = await graph.ask(readExamples().find(({ name }) => name === 'Discourse')?.query ?? '');
  expect(errors).toBeUndefined();
  network = data.discourseNetwork;
  held = await readStances();
  tallies = new Map();
  for (const { polarity, holder, claim } of held) {
    if (holder === null || polarity === 'AMBIVALENT') continue;
    const claims = tallies.get(holder.id) ?? new Map<string, Tally>();
    const tally = claims.get(claim.id) ?? { support: 0, oppose: 0 };
    tally[polarity === 'SUPPORT' ? 'support' : 'oppose'] += 1;
    tallies.set(holder.id, claims.set(claim.id, tally));
  }
});
afterAll(() => graph.close());

async function readStances(): Promise<Held[]> {
  const all: Held[] = [];
  for (let after: string | null = null, more = true; more;) {
    const asked = await graph.ask(
      `query ($after: String) { stances(first: 100, after: $after) { pageInfo { hasNextPage endCursor } nodes {
         id polarity holder { id } claim { id } statement { id } shownBy { ... on Node { id } } citations { source { id } } } } }`,
      { after },
    );
    expect(asked.errors).toBeUndefined();
    all.push(...(asked.data.stances.nodes as Held[]));
    after = asked.data.stances.pageInfo.endCursor as string;
    more = asked.data.stances.pageInfo.hasNextPage as boolean;
  }
  return all;
}

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);
const activity = (actor: string): number =>
  total([...(tallies.get(actor)?.values() ?? [])].map(({ support, oppose }) => support + oppose));

/** Agreements and disagreements of two actors, counted stance against stance. */
function meet(one: string, other: string): { congruence: number; conflict: number; share: boolean } {
  let [congruence, conflict, share] = [0, 0, false];
  for (const [claim, mine] of tallies.get(one) ?? []) {
    const theirs = tallies.get(other)?.get(claim);
    if (theirs === undefined) continue;
    share = true;
    congruence += mine.support * theirs.support + mine.oppose * theirs.oppose;
    conflict += mine.support * theirs.oppose + mine.oppose * theirs.support;
  }
  return { congruence, conflict, share };
}

const pairs = (): (readonly [string, string])[] => {
  const actors = [...tallies.keys()].sort();
  return actors.flatMap((one, index) => actors.slice(index + 1).map((other) => [one, other] as const));
};

test('nodes and ties are those that follow from the stances as the API lists them', () => {
  const nodes = network.nodes.map(({ node, activity: active }: any) => [node.id, active]);
  expect(nodes).toEqual([...tallies.keys()].sort().map((actor) => [actor, activity(actor)]));
  const expected = pairs().flatMap(([one, other]) => {
    const { congruence, conflict, share } = meet(one, other);
    const denominator = (activity(one) + activity(other)) / 2;
    return share ? [[one, other, (congruence - conflict) / denominator, denominator] as const] : [];
  });
  const drawn = new Map(network.edges.map((edge: any) => [`${edge.source} ${edge.target}`, edge]));
  expect(drawn.size).toBe(expected.length);
  for (const [source, target, weight, denominator] of expected) {
    const edge: any = drawn.get(`${source} ${target}`);
    expect(edge.weight).toBeCloseTo(weight, 10);
    expect(edge.denominator).toBe(denominator);
    expect(edge.sign).toBe(Math.sign(weight));
  }
  for (const { node, degree } of network.nodes)
    expect(degree).toBe(expected.filter(([source, target]) => source === node.id || target === node.id).length);
});

test('every tie opens to stances of its two ends', () => {
  const known = new Map(held.map((stance) => [stance.id, stance]));
  for (const { source, target, stances } of network.edges) {
    expect(stances.nodes.length).toBeGreaterThan(1);
    for (const { id, polarity, claim } of stances.nodes) {
      expect([source, target]).toContain(known.get(id)?.holder?.id);
      expect(known.get(id)).toMatchObject({ polarity, claim: { id: claim.id } });
    }
  }
});

test('the score of the two camps is what the camps give, and turning any one actor over makes it no better', () => {
  const { score, baseline, camps, exact, zScore, ties } = network.bipolarity;
  const [first] = camps.map(({ members }: any) => new Set(members.map(({ id }: any) => id)));
  const all = camps.flatMap(({ members }: any) => members.map(({ id }: any) => id)) as string[];
  const scoreOf = (camp: ReadonlySet<string>): number => {
    const met = pairs()
      .map(([one, other]) => ({ ...meet(one, other), together: camp.has(one) === camp.has(other) }))
      .filter(({ share }) => share);
    const agreeing = total(met.map(({ congruence, conflict, together }) => (together ? congruence : conflict)));
    return agreeing / total(met.map(({ congruence, conflict }) => congruence + conflict));
  };
  expect(score).toBeCloseTo(scoreOf(first), 10);
  expect(baseline).toBeCloseTo(scoreOf(new Set(all)), 10);
  for (const actor of all) {
    const turned = new Set(first as Set<string>);
    if (!turned.delete(actor)) turned.add(actor);
    expect(scoreOf(turned)).toBeLessThanOrEqual(Number(score) + 1e-9);
  }
  for (const tie of ties) expect(scoreOf(new Set(tie as string[]))).toBeCloseTo(score, 10);
  expect(exact).toBe(all.length <= 20);
  expect(zScore).toBeGreaterThan(2);
  const sharers = new Set(pairs().flatMap((pair) => (meet(...pair).share ? pair : [])));
  expect([...all].sort()).toEqual([...sharers].sort());
});

test('the modularity is that of the communities on the positive ties', () => {
  const positive = network.edges.filter(({ weight }: any) => weight > 0);
  const community = new Map(network.nodes.map(({ node, community: number }: any) => [node.id, number]));
  const mass = total(positive.map(({ weight }: any) => weight as number));
  const strength = (id: string): number =>
    total(positive.map(({ source, target, weight }: any) => (source === id || target === id ? (weight as number) : 0)));
  const modularity = total(
    [...new Set(community.values())].map((number) => {
      const inside = positive.filter((tie: any) =>
        [tie.source, tie.target].every((id) => community.get(id) === number),
      );
      const members = [...community].filter(([, own]) => own === number).map(([id]) => String(id));
      const degrees = total(members.map(strength));
      return total(inside.map(({ weight }: any) => weight as number)) / mass - (degrees / (2 * mass)) ** 2;
    }),
  );
  expect(network.modularity).toBeCloseTo(modularity, 10);
});

test("each camp's mean on a claim counts its supports less its opposes, silent members as nothing", () => {
  const [one, other] = network.bipolarity.camps;
  expect(network.profile).toHaveLength(new Set([...tallies.values()].flatMap((claims) => [...claims.keys()])).size);
  for (const { claim, camps, difference } of network.profile) {
    const means = [one, other].map(({ members }: any) => {
      const signed = members.map(({ id }: any) => {
        const { support, oppose } = tallies.get(id)?.get(claim.id) ?? { support: 0, oppose: 0 };
        return support - oppose;
      });
      return total(signed as number[]) / members.length;
    });
    expect(camps.map(({ camp }: any) => camp)).toEqual([one.id, other.id]);
    camps.forEach(({ mean }: any, index: number) => expect(mean).toBeCloseTo(means[index] ?? NaN, 10));
    expect(difference).toBeCloseTo((means[0] ?? 0) - (means[1] ?? 0), 10);
  }
  expect(network.profile[0].claim.id).toBe('claim:open-is-dearest-and-falling-behind');
});

test('salience counts what is said on each claim, whatever was left out of the network', () => {
  const spoken = held.filter(({ holder }) => holder !== null);
  expect(network.salience.map(({ claim }: any) => claim.id).sort()).toEqual(
    [...new Set(spoken.map(({ claim }) => claim.id))].sort(),
  );
  for (const { claim, statements, actors, sources, support, opposition, ambivalence } of network.salience) {
    const on = spoken.filter((stance) => stance.claim.id === claim.id);
    const share = (polarity: string): number => on.filter((stance) => stance.polarity === polarity).length / on.length;
    expect({ statements, actors, sources }).toEqual({
      statements: new Set(on.map(({ statement, shownBy }) => statement?.id ?? shownBy?.id)).size,
      actors: new Set(on.map(({ holder }) => holder?.id)).size,
      sources: new Set(on.flatMap(({ citations }) => citations.map(({ source }) => source.id))).size,
    });
    expect([support, opposition, ambivalence]).toEqual(['SUPPORT', 'OPPOSE', 'AMBIVALENT'].map(share));
  }
});

test('the answer says how it was computed, and what to mind', () => {
  expect(network.parameters).toEqual(
    expect.arrayContaining(['kind: SUBTRACT', 'normalisation: AVERAGE_ACTIVITY', 'scale: BINARY', 'seed: 1']),
  );
  const ambivalent = held.filter(({ polarity, holder }) => polarity === 'AMBIVALENT' && holder !== null).length;
  expect(network.warnings[0]).toBe(
    `Stances that are ambivalent and left out, since the binary scale has no place for them: ${ambivalent}.`,
  );
});
