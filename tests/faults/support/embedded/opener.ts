// Opens one folder a line, in a process that a native crash may end: node --import tests/support/typescript.js opener.ts
import { createHash } from 'node:crypto';
import { createInterface } from 'node:readline';
import { openEmbedded } from '../../../../src/graph/embedded.ts';

for await (const folder of createInterface({ input: process.stdin })) {
  let told: Readonly<Record<string, unknown>>;
  try {
    const graph = await openEmbedded({ folder });
    const nodes = await graph.run('MATCH (n) RETURN labels(n) AS labels, properties(n) AS properties');
    const ties = await graph.run(
      'MATCH (a)-[r]->(b) RETURN a.id AS a, b.id AS b, type(r) AS type, properties(r) AS properties',
    );
    const lines = [...nodes, ...ties].map((row) => JSON.stringify(row, sorted)).sort();
    await graph.close();
    told = {
      nodes: nodes.length,
      ties: ties.length,
      digest: createHash('sha256').update(lines.join('\n')).digest('hex'),
    };
  } catch (error) {
    told = error instanceof Error ? { name: error.name, message: error.message } : { message: 'thrown' };
  }
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
