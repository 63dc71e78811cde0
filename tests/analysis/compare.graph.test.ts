import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareClaims, type HeldStance } from '../../src/analysis/compareClaims.ts';
import { lintCypher } from '../../src/graph/lintCypher.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let graph: AskedGraph;

beforeAll(async () => {
  graph = await openShippedGraph();
});
afterAll(() => graph.close());

const whole = `{ a { id } b { id } agreements { claim { id } a { id } b { id } }
  disagreements { explicit claim { id } a { polarity statement { id } } b { polarity statement { id } } }
  onlyA { id } onlyB { id }
  sharedConnections { nodes { id } edges { id source target kind fact { citations { id } } citations { id } } truncated } }`;

const compare = async (a: string, b: string) => {
  const { data, errors, texts } = await graph.ask(`{ compare(a: "${a}", b: "${b}") ${whole} }`);
  expect(errors).toBeUndefined();
  return { ...data.compare, texts };
};

test('Li and Zhou disagree on the view of Li, by what the authors tell of their opposition', async () => {
  const { a, b, disagreements, agreements, onlyB } = await compare('person:li-yanhong', 'person:zhou-jingren');
  expect([a.id, b.id]).toEqual(['person:li-yanhong', 'person:zhou-jingren']);
  expect(disagreements.length).toBeGreaterThan(0);
  for (const { explicit, a: ofLi, b: ofZhou } of disagreements) {
    expect(explicit).toBe(true);
    expect(ofLi).toContainEqual({ polarity: 'SUPPORT', statement: { id: 'statement:li-yanhong-open-is-dearest' } });
    expect(ofZhou).toEqual([{ polarity: 'OPPOSE', statement: { id: 'statement:authors-opposition-to-li-yanhong' } }]);
  }
  expect(agreements).toEqual([]);
  expect(onlyB.length).toBeGreaterThan(0);
});

test('the two sides change places when the question does', async () => {
  const one = await compare('person:khosla', 'person:andreessen');
  const other = await compare('person:andreessen', 'person:khosla');
  const turned = other.disagreements.map(({ a, b, ...rest }: { a: unknown; b: unknown }) => ({ ...rest, a: b, b: a }));
  expect(one.disagreements).toEqual(turned);
  expect(one.onlyA).toEqual(other.onlyB);
});

test('shared connections join both parties within two ties each, and open to their citations', async () => {
  const { sharedConnections: shared } = await compare('person:khosla', 'person:andreessen');
  const ids = shared.nodes.map(({ id }: { id: string }) => id);
  expect(ids.slice(0, 2)).toEqual(['person:khosla', 'person:andreessen']);
  expect(ids).toContain('event:andreessen-khosla-exchange');
  expect(new Set(ids).size).toBe(ids.length);
  for (const { source, target, fact, citations } of shared.edges) {
    expect(ids).toEqual(expect.arrayContaining([source, target]));
    expect(fact.citations.length).toBeGreaterThan(0);
    expect(citations.length).toBeGreaterThan(0);
  }
  const tied = new Set(shared.edges.flatMap(({ source, target }: Record<string, string>) => [source, target]));
  expect(ids.filter((id: string) => !tied.has(id))).toEqual([]);
});

test('a comparison takes few round trips, and its texts keep the rules of both engines', async () => {
  const { texts } = await compare('person:khosla', 'person:andreessen');
  expect(texts.length).toBeLessThanOrEqual(8);
  expect(texts.flatMap(lintCypher)).toEqual([]);
});

test.each([
  ['a: "person:musk", b: "person:nobody"', /b .*"person:nobody"/, 'b'],
  ['a: "claim:models-should-be-open", b: "person:musk"', /a person, organisation or group/, 'a'],
  ['a: "nonsense", b: "person:musk"', /"nonsense"/, 'a'],
  ['a: "person:musk", b: "person:musk"', /two different parties/, 'b'],
])('compare(%s) is refused with the argument and what was expected', async (given, message, argument) => {
  const { errors } = await graph.ask(`{ compare(${given}) { onlyA { id } } }`);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});

const held = (side: 'a' | 'b', polarity: string, more: Partial<HeldStance> = {}): HeldStance => ({
  side,
  id: `stance:${side}-${polarity.toLowerCase()}`,
  polarity,
  claim: 'claim:c',
  against: false,
  ...more,
});

test.each([
  ['agree in support', [held('a', 'SUPPORT'), held('b', 'SUPPORT')], [true, false, false]],
  ['agree in opposition', [held('a', 'OPPOSE'), held('b', 'OPPOSE')], [true, false, false]],
  ['disagree', [held('a', 'SUPPORT'), held('b', 'OPPOSE')], [false, true, false]],
  ['neither, where one is ambivalent', [held('a', 'SUPPORT'), held('b', 'AMBIVALENT')], [false, false, false]],
  ['disagree by a source alone', [held('a', 'OPPOSE', { against: true })], [false, true, true]],
])('two parties %s', (_, stances, [agree, disagree, explicit]) => {
  expect(compareClaims(stances)).toMatchObject([{ agree, disagree, explicit }]);
});
