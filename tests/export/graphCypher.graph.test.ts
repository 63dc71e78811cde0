import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { graphContent } from '../../src/data/export/graphContent.ts';
import { graphCypher, readWholeMetas } from '../../src/data/export/graphCypher.ts';
import { seedGraph } from '../../src/data/seedGraph.ts';
import { shippedSeed } from '../../src/data/shippedSeed.ts';
import { linesOf, openLaidOut } from './exportWorld.ts';

const patience = 300_000;
let graph: Awaited<ReturnType<typeof openLaidOut>>;
beforeAll(async () => {
  graph = await openLaidOut();
}, patience);
beforeEach(() => graph.empty());
afterAll(() => graph.close(), patience);

/** Runs a script as cypher-shell does: a statement ends with a semicolon at the end of its line. */
async function load(script: string): Promise<void> {
  const statements = script.split(/;\n/).filter((statement) => statement !== '');
  // Only Neo4j waits for indexes, and what is laid out stays.
  const writes = statements.filter((statement) => !/^(CREATE (CONSTRAINT|FULLTEXT|INDEX)|CALL)/.test(statement));
  for (const statement of writes) await graph.transaction((run) => run(statement));
}

test(
  'the shipped seed, exported as a Cypher script and run again, is the same graph',
  { timeout: patience },
  async () => {
    await seedGraph(graph, [shippedSeed()]);
    const before = await graphContent(graph.run);
    const metas = (await graph.run(readWholeMetas)).flat();
    const script = [...graphCypher(before, metas)].join('');

    await graph.empty();
    await load(script);
    expect(linesOf(await graphContent(graph.run))).toEqual(linesOf(before));
    expect((await graph.run(readWholeMetas)).flat()).toEqual(metas);
    // The service takes it for its own and writes nothing.
    expect(await seedGraph(graph, [shippedSeed()])).toMatchObject([{ written: 0, removed: 0 }]);
  },
);

test(
  'a text of quotes, backslashes, line ends and control characters comes back as it was',
  { timeout: patience },
  async () => {
    const text = `'";\n;\r\n\\u0041 \\\\ \\n \u0007\u0085\u2028 散装茶 🫖 // /* \${x}`;
    const node = {
      id: 'source:odd',
      type: 'Source',
      properties: { id: 'source:odd', dossier: 'odd', titleZh: text, list: [] },
    };
    await load([...graphCypher({ nodes: [node], ties: [] }, [])].join(''));
    const { nodes } = await graphContent(graph.run);
    expect(nodes).toEqual([node]);
  },
);
