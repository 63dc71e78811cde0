// The child of the test that kills a writer: node --import tests/support/typescript.js writer.ts FOLDER
import { openEmbedded } from '../../src/graph/embedded.ts';

const graph = await openEmbedded({ folder: process.argv[2] ?? '' });
await graph.prepare({ unique: [{ label: 'Pair', property: 'id' }], indexes: [] });
for (let id = 1; ; id += 1) {
  await graph.transaction(async (run) => {
    await run('CREATE (a:Pair {id: $id})', { id: `left ${id}` });
    await run('MATCH (a:Pair {id: $left}) CREATE (a)-[:OF]->(b:Pair {id: $right})', {
      left: `left ${id}`,
      right: `right ${id}`,
    });
  });
  process.stdout.write(`${id}\n`);
}
