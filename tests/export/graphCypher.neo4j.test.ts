import { afterAll, beforeAll, expect, test } from 'vitest';
import { records } from '../../src/concepts/records.ts';
import { graphContent } from '../../src/data/export/graphContent.ts';
import { graphCypher, readWholeMetas } from '../../src/data/export/graphCypher.ts';
import { graphLayout } from '../../src/data/graphLayout.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { openEmbedded } from '../../src/graph/embedded.ts';
import type { Graph } from '../../src/graph/port.ts';
import { openTestGraph } from '../support/engine.ts';
import { askable } from '../support/shippedGraph.ts';

const patience = 300_000;
const questions = ['Zhou Jinren', '李彦', 'liyanhong', 'open source'];
const embedded = await openEmbedded();
let neo4j: Graph;

beforeAll(async () => {
  await seedGraph(embedded, [shippedSeed()]);
  neo4j = await openTestGraph({ deadlineMs: 60_000, transactionDeadlineMs: patience });
}, patience);
afterAll(async () => {
  await embedded.close();
  await neo4j.close();
}, patience);

const indexes = async (): Promise<unknown[]> =>
  (
    await neo4j.run(
      'SHOW INDEXES YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties',
    )
  ).sort();

const found = async (graph: Graph, text: string): Promise<unknown> => {
  const answer = await askable(graph).ask('query ($text: String!) { search(text: $text, first: 3) { nodes { id } } }', {
    text,
  });
  expect(answer.errors).toBeUndefined();
  return answer.data as unknown;
};

test('the Cypher script alone makes an empty Neo4j answer searches', { timeout: patience }, async () => {
  const metas = (await embedded.run(readWholeMetas)).flat();
  const script = [...graphCypher(await graphContent(embedded.run), metas)].join('');
  for (const statement of script.split(/;\n/).filter((each) => each !== ''))
    await neo4j.transaction((run) => run(statement));

  for (const text of questions) {
    const hits = await found(embedded, text);
    expect(JSON.stringify(hits)).toContain('"id"');
    expect(await found(neo4j, text)).toEqual(hits);
  }
  const made = await indexes();
  await neo4j.prepare(graphLayout(records));
  expect(await indexes()).toEqual(made);
});
