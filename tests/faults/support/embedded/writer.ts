// The child that is killed: node --import tests/support/typescript.js writer.ts FOLDER FIRST [LAST]
import { openEmbedded } from '../../../../src/graph/embedded.ts';

const [folder = '', first = '1', last = 'Infinity'] = process.argv.slice(2);
const graph = await openEmbedded({ folder });
process.stdout.write('opened\n');
await graph.prepare({ unique: [{ label: 'Pair', property: 'id' }], indexes: [] });
for (let id = Number(first); id <= Number(last); id += 1) {
  await graph.transaction(async (run) => {
    await run('CREATE (a:Pair {id: $id})', { id: `left ${id}` });
    await run('MATCH (a:Pair {id: $left}) CREATE (a)-[:OF]->(b:Pair {id: $right})', {
      left: `left ${id}`,
      right: `right ${id}`,
    });
  });
  process.stdout.write(`${id}\n`);
}
process.stdout.write('closing\n');
await graph.close();
process.stdout.write('closed\n');
