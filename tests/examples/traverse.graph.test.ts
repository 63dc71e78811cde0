import { afterAll, beforeAll, expect, test } from 'vitest';
import { readExamples } from '../../src/api/readSchema.ts';
import { type AskedGraph, openShippedGraph } from '../support/shippedGraph.ts';

interface Drawn {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly target: string;
}

let graph: AskedGraph;
let answer: any;
beforeAll(async () => {
  graph = await openShippedGraph();
  const { data, errors } = await graph.ask(readExamples().find(({ name }) => name === 'Traverse')?.query ?? '');
  expect(errors).toBeUndefined();
  answer = data;
});
afterAll(() => graph.close());

test('Khosla and Andreessen are two ties apart, by what each says against the other', () => {
  expect(answer.paths).toHaveLength(3);
  for (const { length, nodes, edges } of answer.paths) {
    expect(length).toBe(2);
    expect(nodes.map(({ id }: Drawn) => id)).toEqual([
      'person:khosla',
      expect.stringMatching(/^stance:/),
      'person:andreessen',
    ]);
    expect(edges.map(({ kind }: Drawn) => kind).sort()).toEqual(['AGAINST', 'HELD_BY']);
    for (const { source } of edges as Drawn[]) expect(source).toBe(nodes[1].id);
  }
});

test('each tie on the ways opens to a stance, its words or those of the source, and citations', async () => {
  const { data } = await graph.ask(
    `{ paths(from: "person:khosla", to: "person:andreessen", maxLength: 6, first: 3) { edges { id citations { start end }
       fact { id ... on Stance { claim { text } statement { summary } } } } } }`,
  );
  const drawn = (paths: any): string[] => paths.flatMap(({ edges }: any) => edges.map(({ id }: Drawn) => id));
  expect(drawn(data.paths)).toEqual(drawn(answer.paths));
  for (const { edges } of data.paths)
    for (const { citations, fact } of edges) {
      expect(citations.length).toBeGreaterThan(0);
      for (const { start, end } of citations) expect(end).toBeGreaterThan(start);
      expect(fact.statement.summary.length).toBeGreaterThan(10);
      expect(fact.claim.text.length).toBeGreaterThan(10);
    }
});

test('around OpenAI stand its models and whoever put up money, each tie with the fact behind it', () => {
  const { nodes, edges, truncated } = answer.neighbourhood;
  const ids = nodes.map(({ id }: Drawn) => id);
  expect(truncated).toBe(false);
  expect(ids[0]).toBe('organisation:openai');
  expect(ids).toEqual(expect.arrayContaining(['organisation:microsoft', 'person:musk', 'model:gpt-4o']));
  expect(new Set(edges.map(({ id }: Drawn) => id)).size).toBe(edges.length);
  for (const { source, target, label, fact } of edges) {
    expect(ids).toContain(source);
    expect(ids).toContain(target);
    expect(label).not.toBe('');
    expect(fact.citations.length).toBeGreaterThan(0);
  }
});

test('Li and Zhou disagree on the view of Li as a whole, by the opposition that the authors tell, and on nothing else', () => {
  const { agreements, disagreements, sharedConnections } = answer.compare;
  expect(agreements).toEqual([]);
  expect(disagreements).toHaveLength(1);
  expect(disagreements[0]).toMatchObject({
    claim: { id: 'claim:open-is-dearest-and-falling-behind' },
    a: [{ polarity: 'SUPPORT', statement: { id: 'statement:li-yanhong-open-is-dearest' } }],
    b: [{ polarity: 'OPPOSE', statement: { id: 'statement:authors-opposition-to-li-yanhong' } }],
  });
  expect(sharedConnections.nodes.map(({ id }: Drawn) => id)).toContain('claim:open-is-dearest-and-falling-behind');
});

test("the authors' opposition is told, and Zhou Jingren's own words are not among what is held beside Li's", async () => {
  const { data } = await graph.ask(
    `{ compare(a: "person:li-yanhong", b: "person:zhou-jingren") { disagreements { b { statement { mode speakers { id } } } }
       onlyB { id } } }`,
  );
  const { disagreements, onlyB } = data.compare;
  expect(disagreements[0].b[0].statement.mode).toBe('NARRATED');
  expect(disagreements[0].b[0].statement.speakers.map(({ id }: Drawn) => id)).not.toContain('person:zhou-jingren');
  const own = onlyB.map(({ id }: Drawn) => id);
  expect(own.length).toBeGreaterThan(0);
  expect(own.filter((id: string) => /cost|dear|cheap|expensive|behind/.test(id))).toEqual([]);
});

test('the timeline holds what may have happened from March to July 2024, by its first possible day', async () => {
  const { totalCount, nodes } = answer.timeline;
  expect(nodes).toHaveLength(totalCount);
  const dates = nodes.map(({ date }: any) => date.edtf);
  expect(dates).toContain('2024');
  expect(dates.filter((date: string) => !/^2024(-0[3-7](-\d\d)?)?(\/\.\.)?$/.test(date))).toEqual([]);
  const byMonth = (month: string): number => dates.filter((date: string) => date.startsWith(month)).length;
  const inMonth = async (month: string): Promise<number> => {
    const { data } = await graph.ask(
      `{ timeline(where: { date: { gte: "${month}", lte: "${month}" } }) { totalCount } }`,
    );
    return data.timeline.totalCount;
  };
  const counts = ['2024-03', '2024-04', '2024-05', '2024-06', '2024-07'].map(byMonth);
  expect(counts).toEqual([2, 1, 8, 0, 22]);
  expect(counts.reduce((sum, count) => sum + count, 1)).toBe(totalCount);
  // The year 2024 may lie in any month; a span without an end in each from its beginning.
  expect(await inMonth('2024-03')).toBe(3);
  expect(await inMonth('2024-04')).toBe(2);
  expect(await inMonth('2024-06')).toBe(2);
  expect(nodes.find(({ id }: Drawn) => id === 'statement:li-yanhong-open-is-dearest').date.edtf).toBe('2024-04');
});

test("a fragment of Li's sentence finds his statement first, and Zhou's name in English finds him first", () => {
  expect(answer.search.edges[0].node).toEqual({ __typename: 'Statement', id: 'statement:li-yanhong-open-is-dearest' });
  expect(answer.en.edges[0].node).toEqual({ __typename: 'Person', id: 'person:zhou-jingren' });
  for (const { edges } of [answer.search, answer.en]) {
    const scores = edges.map(({ score }: any) => score);
    expect(scores).toEqual([...scores].sort((one: number, other: number) => other - one));
  }
});
