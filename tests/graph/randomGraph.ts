import fc from 'fast-check';
import type { Graph, Parameters } from '../../src/graph/port.ts';

const LAYOUT = { unique: [{ label: 'Node', property: 'id' }], indexes: [{ label: 'Red', property: 'rank' }] };
export const NAMES = ['开源', '闭源之争', 'open', 'Open', 'é', "o'", ''];
export const COLOURS = ['Red', 'Blue'] as const;
export const TYPES = ['TO', 'VIA'] as const;

/** A small random graph. */
export interface RandomGraph {
  readonly nodes: readonly { readonly colour: (typeof COLOURS)[number]; readonly properties: Parameters }[];
  readonly ties: readonly { readonly from: number; readonly to: number; readonly type: (typeof TYPES)[number] }[];
}

const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 3 });

const properties = fc.record({
  rank: optional(fc.constantFrom(-1, 0, 1, 2, 1.5)),
  name: optional(fc.constantFrom(...NAMES)),
  flag: optional(fc.boolean()),
  list: optional(fc.array(fc.constantFrom(...NAMES), { maxLength: 3 })),
});

/** Graphs of up to nine nodes of two colours, with missing properties, loops and lonely nodes. */
export const randomGraph: fc.Arbitrary<RandomGraph> = fc
  .array(fc.record({ colour: fc.constantFrom(...COLOURS), properties }), { minLength: 1, maxLength: 9 })
  .chain((nodes) => {
    const end = fc.nat({ max: nodes.length - 1 });
    const tie = fc.record({ from: end, to: end, type: fc.constantFrom(...TYPES) });
    const ties = fc.uniqueArray(tie, { maxLength: 25, selector: ({ from, to, type }) => `${from} ${to} ${type}` });
    return ties.map((some) => ({ nodes, ties: some }));
  });

/** Makes `graph` hold exactly `random`. */
export async function load(graph: Graph, random: RandomGraph): Promise<void> {
  await graph.prepare(LAYOUT);
  await graph.transaction(async (run) => {
    await run('MATCH (n:Node) DETACH DELETE n');
    for (const colour of COLOURS) {
      const rows = random.nodes.flatMap((node, index) =>
        node.colour === colour ? [{ id: `n${index}`, properties: node.properties }] : [],
      );
      await run(`UNWIND $rows AS row CREATE (n:Node:${colour} {id: row.id}) SET n += row.properties`, { rows });
    }
    for (const type of TYPES) {
      const rows = random.ties
        .filter((tie) => tie.type === type)
        .map(({ from, to }) => ({ from: `n${from}`, to: `n${to}` }));
      const ends = 'MATCH (a:Node {id: row.from}) MATCH (b:Node {id: row.to})';
      await run(`UNWIND $rows AS row ${ends} MERGE (a)-[:${type}]->(b)`, { rows });
    }
  });
}
