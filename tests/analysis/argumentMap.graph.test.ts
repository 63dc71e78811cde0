import { afterAll, beforeAll, expect, test } from 'vitest';
import { records } from '../../src/concepts/records.ts';
import { graphLayout } from '../../src/data/graphLayout.ts';
import { lintCypher } from '../../src/graph/lintCypher.ts';
import type { Graph } from '../../src/graph/port.ts';
import { openTestGraph } from '../support/engine.ts';
import { type AskedGraph, askable } from '../support/shippedGraph.ts';

let plain: Graph;
let graph: AskedGraph;

/** Who argues for (+) or against (-) what. Ice and heat attack each other, and `far` is reached in two ways. */
const argued = [
  ['claim:leaf', '+', 'claim:tea'],
  ['claim:ice', '-', 'claim:tea'],
  ['claim:bag', '-', 'claim:tea'],
  ['claim:dust', '-', 'claim:tea'],
  ['claim:heat', '-', 'claim:ice'],
  ['claim:ice', '-', 'claim:heat'],
  ['claim:far', '+', 'claim:leaf'],
  ['claim:far', '+', 'claim:heat'],
  ['claim:farther', '-', 'claim:far'],
] as const;

/** Who holds what: stance, holder, polarity, claim. */
const held = [
  ['stance:tea-ann', 'person:ann', 'SUPPORT', 'claim:tea'],
  ['stance:tea-ann-again', 'person:ann', 'SUPPORT', 'claim:tea'],
  ['stance:tea-bob', 'person:bob', 'OPPOSE', 'claim:tea'],
  ['stance:tea-cy', 'person:cy', 'AMBIVALENT', 'claim:tea'],
  ['stance:tea-nobody', undefined, 'SUPPORT', 'claim:tea'],
  // Ann, who is for tea, speaks against bags; Bob, who is not, speaks against dust.
  ['stance:bag-ann', 'person:ann', 'OPPOSE', 'claim:bag'],
  ['stance:dust-bob', 'person:bob', 'OPPOSE', 'claim:dust'],
] as const;

beforeAll(async () => {
  plain = await openTestGraph();
  await plain.prepare(graphLayout(records));
  const write = (cypher: string, rows: readonly unknown[]) =>
    plain.transaction((run) => run(cypher, { rows: rows as string[][] }));
  const create = (type: string, more = '') =>
    `UNWIND $rows AS row CREATE (:DebateNode:Debate${type} {id: row[0]${more}})`;
  const tie = (kind: string, more = '') =>
    'UNWIND $rows AS row MATCH (a:DebateNode {id: row[0]}) MATCH (b:DebateNode {id: row[1]}) ' +
    `CREATE (a)-[:DEBATE_${kind} {position: 0${more}}]->(b)`;
  const claims = [...new Set(argued.flatMap(([from, , to]) => [from, to])), 'claim:alone', 'claim:crowded'];
  await write(
    create('Claim'),
    claims.map((id) => [id]),
  );
  await write(create('Question'), [['question:what-to-drink'], ['question:open']]);
  await write(create('Person:DebateParty'), [['person:ann'], ['person:bob'], ['person:cy']]);
  await write(create('Citation'), [['citation:tea.1-2']]);
  for (const [sign, kind] of [
    ['+', 'SUPPORTS'],
    ['-', 'ATTACKS'],
  ])
    await write(
      tie(kind ?? '', ', citations: [row[2]]'),
      argued.filter(([, is]) => is === sign).map(([from, , to]) => [from, to, 'citation:tea.1-2']),
    );
  const crowd = Array.from({ length: 101 }, (_, index) => `stance:crowd-${String(index).padStart(3, '0')}`);
  await write(create('Stance', ', polarity: row[1]'), [
    ...held.map(([id, , polarity]) => [id, polarity]),
    ...crowd.map((id) => [id, 'SUPPORT']),
  ]);
  await write(tie('ON_CLAIM'), [
    ...held.map(([id, , , claim]) => [id, claim]),
    ...crowd.map((id) => [id, 'claim:crowded']),
  ]);
  await write(
    tie('HELD_BY'),
    held.flatMap(([id, holder]) => (holder === undefined ? [] : [[id, holder]])),
  );
  await write(tie('ANSWERS'), [
    ['claim:tea', 'question:what-to-drink'],
    ['claim:leaf', 'question:what-to-drink'],
  ]);
  graph = askable(plain);
});
afterAll(() => plain.close());

interface Shown {
  readonly nodes: readonly { readonly id: string; readonly depth: number; readonly claim: { readonly id: string } }[];
  readonly edges: readonly { source: string; target: string; kind: string; citations: readonly { id: string }[] }[];
  readonly unanswered: readonly { attacker: { id: string }; target: { id: string }; edge: { id: string } }[];
  readonly truncated: boolean;
}

const look = async (given: string): Promise<Shown & { readonly texts: readonly string[] }> => {
  const { data, errors, texts } = await graph.ask(
    `{ argumentMap(${given}) {
      nodes { id depth claim { id } } edges { source target kind citations { id } }
      unanswered { attacker { id } target { id } edge { id } } truncated } }`,
  );
  expect(errors).toBeUndefined();
  return { ...(data as { argumentMap: Shown }).argumentMap, texts };
};

const depthsOf = ({ nodes }: Shown) => nodes.map(({ id, depth }) => [id, depth]);

test('the claims come once each, nearest first and then by id, and circles end', async () => {
  const shown = await look('claim: "claim:tea"');
  expect(depthsOf(shown)).toEqual([
    ['claim:tea', 0],
    ['claim:bag', 1],
    ['claim:dust', 1],
    ['claim:ice', 1],
    ['claim:leaf', 1],
    ['claim:far', 2],
    ['claim:heat', 2],
    ['claim:farther', 3],
  ]);
  expect(shown.nodes.map(({ claim }) => claim.id)).toEqual(shown.nodes.map(({ id }) => id));
  expect(shown.truncated).toBe(false);
});

test('every argument among them is one edge, which opens to its citations', async () => {
  const { edges } = await look('claim: "claim:tea"');
  const signs: Readonly<Record<string, string>> = { SUPPORTS: '+', ATTACKS: '-' };
  expect(edges.map(({ source, kind, target }) => `${source} ${signs[kind] ?? ''} ${target}`).sort()).toEqual(
    argued.map((words) => words.join(' ')).sort(),
  );
  expect(edges.map(({ citations }) => citations)).toEqual(argued.map(() => [{ id: 'citation:tea.1-2' }]));
});

test('an attack counts as answered by a claim that attacks back, or by a supporter who opposes the attack', async () => {
  const { unanswered } = await look('claim: "claim:tea"');
  expect(unanswered).toEqual([
    // Bob opposes dust, but does not support tea.
    {
      attacker: { id: 'claim:dust' },
      target: { id: 'claim:tea' },
      edge: { id: 'claim:dust~ATTACKS~claim:tea' },
    },
    {
      attacker: { id: 'claim:farther' },
      target: { id: 'claim:far' },
      edge: { id: 'claim:farther~ATTACKS~claim:far' },
    },
  ]);
});

test('an answer counts though the map ends before it', async () => {
  const shown = await look('claim: "claim:tea", depth: 1');
  expect(depthsOf(shown).map(([id]) => id)).not.toContain('claim:heat');
  expect(shown.unanswered.map(({ attacker }) => attacker.id)).toEqual(['claim:dust']);
});

test('a depth or a limit that leaves something out is told, and one that leaves nothing out is not', async () => {
  const cut = await look('claim: "claim:tea", depth: 2');
  expect([cut.nodes.length, cut.truncated]).toEqual([7, true]);
  const deep = await look('claim: "claim:tea", depth: 3');
  expect([deep.nodes.length, deep.truncated]).toEqual([8, false]);
  const few = await look('claim: "claim:tea", first: 3');
  expect(depthsOf(few).map(([id]) => id)).toEqual(['claim:tea', 'claim:bag', 'claim:dust']);
  expect([few.edges.length, few.truncated]).toEqual([2, true]);
  expect((await look('claim: "claim:tea", first: 8')).truncated).toBe(false);
});

test('a question starts from all claims that answer it', async () => {
  const shown = await look('question: "question:what-to-drink"');
  expect(depthsOf(shown).slice(0, 3)).toEqual([
    ['claim:leaf', 0],
    ['claim:tea', 0],
    ['claim:bag', 1],
  ]);
  expect(shown.nodes).toHaveLength(8);
  const cut = await look('question: "question:what-to-drink", first: 1');
  expect([depthsOf(cut), cut.truncated]).toEqual([[['claim:leaf', 0]], true]);
});

test('a claim without arguments stands alone, and a question that nobody answers is empty', async () => {
  const alone = await look('claim: "claim:alone"');
  expect(alone).toMatchObject({
    nodes: [{ id: 'claim:alone', depth: 0 }],
    edges: [],
    unanswered: [],
    truncated: false,
  });
  expect(await look('question: "question:open"')).toMatchObject({ nodes: [], edges: [], truncated: false });
});

test('those who take a stance are told by polarity, each once with all stances of it', async () => {
  const ask = async (id: string, given = '') => {
    const { data, errors } = await graph.ask(
      `{ argumentMap(claim: "${id}", depth: 1) { nodes {
        holders${given} { party { id } polarity stances { id } } holdersTruncated } } }`,
    );
    expect(errors).toBeUndefined();
    return data.argumentMap.nodes[0];
  };
  const words = ({ holders }: any) =>
    holders.map(
      ({ party, polarity, stances }: any) =>
        `${party?.id ?? 'nobody'} ${polarity} ${stances.map(({ id }: any) => id).join(' ')}`,
    );
  expect(words(await ask('claim:tea'))).toEqual([
    'nobody SUPPORT stance:tea-nobody',
    'person:ann SUPPORT stance:tea-ann stance:tea-ann-again',
    'person:bob OPPOSE stance:tea-bob',
    'person:cy AMBIVALENT stance:tea-cy',
  ]);
  expect(words(await ask('claim:tea', '(polarity: OPPOSE)'))).toEqual(['person:bob OPPOSE stance:tea-bob']);
  expect(words(await ask('claim:alone'))).toEqual([]);
  const crowded = await ask('claim:crowded');
  expect(crowded.holders[0].stances).toHaveLength(100);
  expect(crowded.holdersTruncated).toBe(true);
});

test('it takes no more round trips than are told, and every text keeps the rules of both engines', async () => {
  const { texts } = await look('claim: "claim:tea", depth: 2');
  expect(texts.length).toBeLessThanOrEqual(2 + 7);
  expect(texts.flatMap(lintCypher)).toEqual([]);
  const { texts: some } = await graph.ask('{ argumentMap(claim: "claim:tea") { nodes { holders { polarity } } } }');
  expect(some.flatMap(lintCypher)).toEqual([]);
});

test.each([
  ['', /one of claim and question, got neither/, 'claim'],
  ['claim: "claim:tea", question: "question:open"', /got both/, 'question'],
  ['claim: null, question: null', /got neither/, 'claim'],
  ['claim: "claim:coffee"', /claim to be the id of a record in the graph, got "claim:coffee"/, 'claim'],
  ['question: "question:why"', /question to be the id of a record in the graph, got "question:why"/, 'question'],
  ['claim: "question:open"', /claim to be the id of a claim, got "question:open"/, 'claim'],
  ['question: "claim:tea"', /question to be the id of a question, got "claim:tea"/, 'question'],
  ['claim: "tea"', /got "tea"/, 'claim'],
  ['claim: "claim:tea", depth: 0', /depth to be from 1 to 50, got 0/, 'depth'],
  ['claim: "claim:tea", depth: 51', /from 1 to 50, got 51/, 'depth'],
  ['claim: "claim:tea", first: 501', /from 1 to 500, got 501/, 'first'],
])('argumentMap(%s) is refused with the argument and what was expected', async (given, message, argument) => {
  const { errors } = await graph.ask(`{ argumentMap${given && `(${given})`} { truncated } }`);
  expect(errors?.[0]?.message).toMatch(message);
  expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument });
});
