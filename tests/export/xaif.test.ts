import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSchema } from '../../src/api/createSchema.ts';
import { createExports } from '../../src/api/exports.ts';
import { readSchema } from '../../src/api/readSchema.ts';
import { xaif } from '../../src/data/export/argument/xaif.ts';
import { ExportRefused } from '../../src/data/export/exportFormat.ts';
import { openExport } from '../../src/data/export/openExport.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import { argumentFile, fileClaim } from './argument.ts';

const graph = await openEmbedded();
const formats = createExports(createSchema(readSchema()));
beforeAll(() => seedGraph(graph, [shippedSeed()]));
afterAll(() => graph.close());

interface Read {
  readonly AIF: {
    readonly nodes: readonly { readonly nodeID: number; readonly text: string; readonly type: string }[];
    readonly edges: readonly { readonly edgeID: number; readonly fromID: number; readonly toID: number }[];
    readonly schemefulfillments: readonly { readonly nodeID: number; readonly schemeID: string }[];
    readonly participants: readonly { readonly participantID: number; readonly surname: string }[];
    readonly locutions: readonly { readonly nodeID: number; readonly personID: number }[];
  };
  readonly text: { readonly txt: string };
  readonly dialog: boolean;
  readonly debateGraph: {
    readonly ids: Readonly<Record<string, string>>;
    readonly citations: Readonly<Record<string, readonly string[]>>;
    readonly stances: readonly { readonly claim: string; readonly polarity: string }[];
    readonly unanswered: readonly string[];
  };
}

const write = (name: string, parameters: Readonly<Record<string, string>>) =>
  openExport(formats, name, { run: graph.run, parameters, limit: 10_000 });

async function exported(parameters: Readonly<Record<string, string>>): Promise<Read> {
  const { chunks } = await write('argument.json', parameters);
  return JSON.parse([...chunks].join('')) as Read;
}

/** Checks what every graph of the Argument Interchange Format keeps. */
function checkRules({ AIF }: Read): void {
  const { nodes, edges, schemefulfillments, participants, locutions } = AIF;
  const types = new Map(nodes.map(({ nodeID, type }) => [nodeID, type]));
  expect(types.size).toBe(nodes.length);
  expect(new Set(edges.map(({ edgeID }) => edgeID)).size).toBe(edges.length);
  for (const { fromID, toID } of edges) expect([types.has(fromID), types.has(toID)]).toEqual([true, true]);
  const ends = (nodeID: number) => [
    edges.filter(({ toID }) => toID === nodeID).map(({ fromID }) => types.get(fromID)),
    edges.filter(({ fromID }) => fromID === nodeID).map(({ toID }) => types.get(toID)),
  ];
  // A scheme has its premises and its one conclusion, and information is tied to information by schemes alone.
  for (const { nodeID, type } of nodes) {
    if (type === 'RA' || type === 'CA') expect(ends(nodeID)).toEqual([['I'], ['I']]);
    if (type === 'YA') expect(ends(nodeID)).toEqual([['L'], ['I']]);
    if (type === 'L') expect([ends(nodeID)[0], new Set(ends(nodeID)[1])]).toEqual([[], new Set(['YA'])]);
    if (type === 'I') for (const end of ends(nodeID).flat()) expect(['RA', 'CA', 'YA']).toContain(end);
  }
  const schemes = new Map([
    ['RA', '72'],
    ['CA', '71'],
    ['YA', '74'],
  ]);
  expect(new Map(schemefulfillments.map(({ nodeID, schemeID }) => [nodeID, schemeID]))).toEqual(
    new Map(nodes.filter(({ type }) => schemes.has(type)).map(({ nodeID, type }) => [nodeID, schemes.get(type)])),
  );
  const people = new Set(participants.map(({ participantID }) => participantID));
  for (const { personID } of locutions) expect(people).toContain(personID);
  expect(locutions.map(({ nodeID }) => nodeID).sort((a, b) => a - b)).toEqual(
    nodes.filter(({ type }) => type === 'L').map(({ nodeID }) => nodeID),
  );
}

const said = (statement: string, id: string, words: string) => ({ statement, speaker: { id, name: id }, words });

test('claims, arguments and words become nodes, and every edge joins two of them', () => {
  const claims = [
    fileClaim('claim:tea', '茶', { locutions: [said('statement:a', 'person:ann', 'Tea & <b>"leaf"</b>')] }),
    fileClaim('claim:leaf', 'Leaves.', {
      locutions: [said('statement:a', 'person:ann', 'Tea & <b>"leaf"</b>'), said('statement:b', 'person:bob', 'Leaf.')],
    }),
    fileClaim('claim:bag', 'Bags.'),
  ];
  const argued = [
    ['claim:leaf', '+', 'claim:tea'],
    ['claim:bag', '-', 'claim:tea'],
    ['claim:tea', '-', 'claim:bag'],
  ] as const;
  const read = JSON.parse(xaif(argumentFile(claims, argued))) as Read;
  checkRules(read);
  const counts = (type: string) => read.AIF.nodes.filter((node) => node.type === type).length;
  expect(['I', 'RA', 'CA', 'L', 'YA'].map(counts)).toEqual([3, 1, 2, 2, 3]);
  expect(read.AIF.edges).toHaveLength(2 * (3 + 3));
  expect(read.AIF.participants).toEqual([
    { participantID: 1, firstname: '', surname: 'person:ann' },
    { participantID: 2, firstname: '', surname: 'person:bob' },
  ]);
  expect(read.text.txt).toContain('>person:ann: Tea &amp; &lt;b&gt;&quot;leaf&quot;&lt;/b&gt;</span>');
  expect(read.dialog).toBe(true);
  expect(read.debateGraph.ids[1]).toBe('claim:tea');
  expect(read.debateGraph.unanswered).toEqual(['claim:bag~ATTACKS~claim:tea', 'claim:tea~ATTACKS~claim:bag']);
  expect(read.debateGraph.citations['claim:leaf~SUPPORTS~claim:tea']).toEqual(['citation:tea.1-2']);
});

test('the map of a shipped claim keeps the rules, and only what somebody said for a claim is a locution', async () => {
  const read = await exported({ claim: 'claim:open-is-dearest-and-falling-behind' });
  checkRules(read);
  const { nodes, participants } = read.AIF;
  expect(nodes.find(({ type }) => type === 'L')?.text).toMatch(/^Li Yanhong: .*开源是最贵的/);
  expect(participants.map(({ surname }) => surname)).toContain('Xin Zhou');
  // The article tells that they oppose Li Yanhong; neither said so here.
  expect(participants.map(({ surname }) => surname)).not.toContain('Fu Sheng');
  expect(read.debateGraph.stances.filter(({ polarity }) => polarity === 'OPPOSE')).toContainEqual({
    claim: 'claim:open-is-dearest-and-falling-behind',
    party: { id: 'person:fu-sheng', name: 'Fu Sheng' },
    polarity: 'OPPOSE',
    stances: [expect.stringContaining('fu-sheng') as string],
  });
});

test('the map of every shipped question keeps the rules', async () => {
  const rows = (await graph.run('MATCH (q:DebateQuestion) RETURN q.id AS id ORDER BY q.id')) as [string][];
  expect(rows.length).toBeGreaterThan(3);
  for (const [id] of rows) checkRules(await exported({ question: id, language: 'ZH' }));
});

test.each([
  [{}, 'expected one of claim and question, got neither'],
  [{ claim: 'claim:no-such' }, 'expected claim to be the id of a record in the graph, got "claim:no-such"'],
  [{ claim: 'claim:models-should-be-open', depth: '0' }, 'expected depth to be from 1 to 50, got 0'],
  [{ claim: 'claim:models-should-be-open', language: 'FR' }, 'language: expected EN or ZH; got "FR"'],
])('an argument file of %o is refused with what was expected', async (parameters, message) => {
  for (const name of ['argument.json', 'argument.argdown']) {
    const refused = write(name, parameters);
    await expect(refused).rejects.toThrow(message);
    await expect(refused).rejects.toThrow(ExportRefused);
  }
});
