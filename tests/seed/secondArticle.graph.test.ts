import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { sha256 } from '../../src/data/texts.ts';
import { openTestGraph } from '../support/engine.ts';
import { askable } from '../support/shippedGraph.ts';

const text = 'Li Yanhong says that open is dear. Zhou Jingren denies it.';
const cite = (start: number, end: number): string => {
  const words = text.slice(start, end);
  return `[{ source: source:invented, start: ${start}, end: ${end}, paragraph: 1, exact: '${words.slice(0, 8)}', digest: ${sha256(words)} }]`;
};
const [first, second] = [cite(0, 34), cite(35, text.length)];

const said = (id: string, speaker: string, polarity: string, citations: string): string => `
  - id: statement:${id}
    mode: PARAPHRASE
    speakers: [person:${speaker}]
    reportedBy: organisation:invented-gazette
    summary: { zh: 虚构的一句话, en: An invented sentence }
    stances: [{ claim: claim:open-costs-more-than-closed, polarity: ${polarity}, strength: 2 }]
    citations: ${citations}`;

const dossier = `
sources:
  - id: source:invented
    title: { zh: 虚构的文章, en: An invented article }
    language: EN
    digest: ${sha256(text)}
    length: ${text.length}
    publisher: organisation:invented-gazette
organisations:
  - id: organisation:invented-gazette
    name: { zh: 虚构报, en: The Invented Gazette }
    kind: PUBLISHER
    citations: ${first}
statements:${said('li-yanhong-invented', 'li-yanhong', 'SUPPORT', first)}${said('zhou-jingren-invented', 'zhou-jingren', 'OPPOSE', second)}
`;

test('a second article comes by a file alone, and one question goes over both', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'second-article-'));
  const graph = await openTestGraph();
  try {
    await writeFile(join(folder, 'invented.yaml'), dossier);
    await seedGraph(graph, [shippedSeed(), { name: 'invented', path: join(folder, 'invented.yaml') }]);
    const { data, errors } = await askable(graph).ask(
      `{ person(id: "person:li-yanhong") {
        statements(orderBy: [{ field: ID }]) { nodes { id citations { source { id } } } }
        opponents { party { id } claims { id } }
      } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.person.statements.nodes).toEqual([
      { id: 'statement:li-yanhong-invented', citations: [{ source: { id: 'source:invented' } }] },
      {
        id: 'statement:li-yanhong-open-is-dearest',
        citations: [{ source: { id: 'source:caijing-2024-07-open-or-closed' } }],
      },
    ]);
    const [zhou] = data.person.opponents;
    expect(zhou.party).toEqual({ id: 'person:zhou-jingren' });
    expect(zhou.claims.map(({ id }: { id: string }) => id).sort()).toEqual([
      'claim:open-costs-more-than-closed',
      'claim:open-is-dearest-and-falling-behind',
    ]);
  } finally {
    await graph.close();
    await rm(folder, { recursive: true });
  }
}, 180_000);
