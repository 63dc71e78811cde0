// The child that is killed: node writer.js FOLDER FIRST [LAST]. It takes the engine as it is built, which starts at once.
import process from 'node:process';
import { openEmbedded } from '../../../../dist/graph/embedded.js';

const [folder = '', first = '1', last = 'Infinity'] = process.argv.slice(2);
process.stdout.write('opening\n');
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
