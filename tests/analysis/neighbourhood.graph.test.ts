import { afterAll, beforeAll, expect, test } from 'vitest';
import { neighbourhoodText } from '../../src/analysis/neighbourhoodText.ts';
import { relationKinds, relationLabels, relationTypes } from '../../src/analysis/relations.ts';
import { lintCypher } from '../../src/graph/lintCypher.ts';
import type { Graph } from '../../src/graph/port.ts';
import { openTestGraph } from '../support/engine.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

let plain: Graph;
let graph: AskedGraph;

beforeAll(async () => {
  plain = await openTestGraph();
  graph = await openShippedGraph(plain);
});
afterAll(() => graph.close());

interface Shown {
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly {
    readonly id: string;
    readonly source: string;
    readonly target: string;
    readonly kind: string;
    readonly fact: { readonly citations: readonly unknown[] };
    readonly citations: readonly unknown[];
  }[];
  readonly truncated: boolean;
}

const look = async (given: string): Promise<Shown & { readonly texts: readonly string[] }> => {
  const { data, errors, texts } = await graph.ask(
    `{ neighbourhood(${given}) {
      nodes { id } edges { id source target kind fact { citations { id } } citations { id } } truncated } }`,
  );
  expect(errors).toBeUndefined();
  return { ...(data as { neighbourhood: Shown }).neighbourhood, texts };
};

const idsOf = ({ nodes }: Shown): string[] => nodes.map(({ id }) => id);

test('the starts come first, then the records around them, nearest first and then by id', async () => {
  const one = idsOf(await look('of: ["organisation:openai"], first: 500'));
  const two = idsOf(await look('of: ["organisation:openai"], depth: 2, first: 500'));
  expect(one[0]).toBe('organisation:openai');
  expect(one).toContain('model:gpt-4o');
  expect(two.slice(0, one.length)).toEqual(one);
  expect(two.length).toBeGreaterThan(one.length);
  for (const ring of [one.slice(1), two.slice(one.length)]) expect(ring).toEqual([...ring].sort());
});

test('ties run between records that are shown, each once, and open to fact and citation', async () => {
  const shown = await look('of: ["organisation:openai", "person:musk"], depth: 3, first: 200');
  const ids = new Set(idsOf(shown));
  expect(shown.truncated).toBe(true);
  expect(ids.size).toBe(200);
  expect(shown.edges.length).toBeGreaterThan(199);
  expect(new Set(shown.edges.map(({ id }) => id)).size).toBe(shown.edges.length);
  for (const { source, target, fact, citations } of shown.edges) {
    expect(ids.has(source) && ids.has(target)).toBe(true);
    expect(fact.citations.length).toBeGreaterThan(0);
    expect(citations.length).toBeGreaterThan(0);
  }
});

test('a limit cuts the farthest records and says so', async () => {
  const whole = idsOf(await look('of: ["person:khosla"], depth: 2, first: 500'));
  const cut = await look('of: ["person:khosla"], depth: 2, first: 5');
  expect(idsOf(cut)).toEqual(whole.slice(0, 5));
  expect(cut.truncated).toBe(true);
  const exact = await look(`of: ["person:khosla"], depth: 2, first: ${whole.length}`);
  expect(exact.truncated).toBe(false);
  expect(idsOf(exact)).toEqual(whole);
});

test('only the kinds of tie that are asked for are followed and shown', async () => {
  const shown = await look('of: ["organisation:openai"], relations: [DEVELOPED_BY, INVESTED_IN], depth: 2');
  expect(new Set(shown.edges.map(({ kind }) => kind))).toEqual(new Set(['DEVELOPED_BY', 'INVESTED_IN']));
  expect(idsOf(shown)).toContain('investment:microsoft-openai');
});

test('a neighbourhood as ids and ties is one round trip, and every text keeps the rules of both engines', async () => {
  const { texts } = await graph.ask(
    '{ neighbourhood(of: ["organisation:openai"], depth: 3, first: 50) { nodes { id __typename } edges { id source target kind } } }',
  );
  expect(texts).toHaveLength(1);
  const opened = await look('of: ["organisation:openai"], depth: 3, first: 50');
  expect(opened.texts[0]).toEqual(texts[0]);
  expect(opened.texts).toHaveLength(3);
  expect(opened.texts.flatMap(lintCypher)).toEqual([]);
});

test('records whose ties are too many to follow are met, and not entered', async () => {
  const ids = ['organisation:google', 'organisation:openai'];
  const all = relationTypes(undefined);
  const ask = async (followed: number) =>
    (await plain.run(neighbourhoodText(all, 1), { of: ids, first: 500, beyond: 501, followed }))[0]?.slice(0, 3);
  const alone = async (id: string) => idsOf(await look(`of: ["${id}"], first: 500`));
  const [google, openai] = [await alone('organisation:google'), await alone('organisation:openai')];
  const around = [...new Set([...google, ...openai])].filter((id) => !ids.includes(id)).sort();
  expect(await ask(200_000)).toEqual([ids, [...ids, ...around], false]);
  // Each neighbour of the first is tied to it once, so that exactly its ties are followed.
  const some = await ask(google.length - 1);
  expect(some).toEqual([ids, [...ids, ...google.slice(1).filter((id) => !ids.includes(id))], true]);
  expect(await ask(0)).toEqual([ids, ids, true]);
});

test.each([
  ['of: []', /1 to 10 ids, got 0/, 'of'],
  [`of: ${JSON.stringify(Array.from({ length: 11 }, (_, index) => `person:p-${index}`))}`, /got 11/, 'of'],
  ['of: ["person:musk", "person:nobody"]', /"person:nobody"/, 'of'],
  ['of: ["nonsense"]', /"nonsense"/, 'of'],
  ['of: ["person:musk"], depth: 4', /from 1 to 3, got 4/, 'depth'],
  ['of: ["person:musk"], depth: 0', /from 1 to 3, got 0/, 'depth'],
  ['of: ["person:musk"], first: 501', /from 1 to 500, got 501/, 'first'],
])('neighbourhood(%s) is refused with the argument and what was expected', async (given, message, argument) => {
  const { errors } = await graph.ask(`{ neighbourhood(${given}) { truncated } }`);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});

test('every kind of tie that a record declares has its word in the schema and its label', async () => {
  const { data } = await graph.ask('{ __type(name: "Relation") { enumValues { name } } }');
  const { __type: listed } = data as { __type: { enumValues: { name: string }[] } };
  expect(listed.enumValues.map(({ name }) => name).sort()).toEqual(relationKinds);
  expect(Object.keys(relationLabels).sort()).toEqual(relationKinds);
});
