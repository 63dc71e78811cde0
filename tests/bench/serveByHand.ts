import { createServer, type IncomingMessage } from 'node:http';
import { openDriver } from '../../src/graph/neo4jDriver.ts';
import { openGraph } from '../../src/graph/openGraph.ts';
import type { Parameters } from '../../src/graph/port.ts';

// Runs whatever Cypher it is sent, behind `node:http` alone: what is fastest without GraphQL. On loopback, for the bench.

type Asked = { readonly query: string; readonly variables: Parameters };
type AnswerTo = (asked: Asked) => Promise<unknown>;

const url = process.env['GRAPH_URL'] ?? 'memory:';
const answerTo: AnswerTo = url.startsWith('bolt') ? overBolt(url) : await embedded(url);

const server = createServer((request, response) => {
  body(request)
    .then((text) => answerTo(JSON.parse(text) as Asked))
    .then(
      (data) => JSON.stringify({ data }),
      (error: unknown) => JSON.stringify({ errors: [String(error)] }),
    )
    .then((text) => response.setHeader('Content-Type', 'application/json').end(text))
    .catch(() => response.destroy());
}).listen(0, '127.0.0.1', () => {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  console.log(JSON.stringify({ url: `http://127.0.0.1:${port ?? 0}` }));
});
process.once('SIGTERM', () => process.exit(0));

function overBolt(address: string): AnswerTo {
  const driver = openDriver({ url: address }, { deadlineMs: 600_000 });
  return async ({ query, variables }) => {
    // eslint-disable-next-line @typescript-eslint/no-unsafe-class-instance-assignment -- the driver declares this interface as a class
    const session = driver.session({ database: 'neo4j', defaultAccessMode: 'READ' });
    try {
      const { records } = await session.run(query, variables);
      return records[0]?.get('data') as unknown;
    } finally {
      await session.close();
    }
  };
}

async function embedded(address: string): Promise<AnswerTo> {
  const graph = await openGraph({ url: address, deadlineMs: 600_000 });
  return async ({ query, variables }) => {
    const { words } = variables;
    // Its full-text index has no Cypher.
    if (typeof words === 'string') {
      const labels = [{ label: 'DebatePerson', limit: 10 }];
      const search = { labels, property: 'searchTerms', terms: words.split(' ') };
      const rows = await graph.search({ ...search, returns: ['id'] });
      return { search: { edges: rows.map(([id]) => ({ node: { id } })) } };
    }
    return (await graph.run(query, variables))[0]?.[0];
  };
}

async function body(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
