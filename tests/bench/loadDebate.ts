import { records } from '../../src/concepts/records.ts';
import { graphLayout } from '../../src/data/graphLayout.ts';
import { groupBy } from '../../src/engine/groupBy.ts';
import { labelsOf } from '../../src/data/graphRecords.ts';
import type { Graph, Value } from '../../src/graph/port.ts';
import { type DebatePart, inventDebate } from './debate.ts';

/** Fills an empty graph with an invented debate; tells how many rows are written after each part. */
export async function loadDebate(graph: Graph, statements: number, tell: (rows: number) => void): Promise<void> {
  await graph.prepare(graphLayout(records));
  let rows = 0;
  for (const part of inventDebate(statements)) {
    await graph.transaction(async (run) => {
      for (const { cypher, rows } of textsOf(part)) await run(cypher, { rows });
    });
    rows += part.records.length + part.ties.length;
    tell(rows);
  }
}

const labels = new Map(records.map((definition) => [definition.type, labelsOf(definition).join(':')]));

function textsOf({ records, ties }: DebatePart): { cypher: string; rows: Value[] }[] {
  return [
    ...[...groupBy(records, ({ type }) => type)].map(([type, group]) => ({
      cypher: `UNWIND $rows AS row CREATE (n:${labels.get(type) ?? type}) SET n = row`,
      rows: group.map(({ properties }) => properties as Value),
    })),
    ...[...groupBy(ties, ({ relation }) => relation)].map(([relation, group]) => ({
      cypher:
        'UNWIND $rows AS row MATCH (a:DebateNode {id: row[0]}) MATCH (b:DebateNode {id: row[1]}) ' +
        `CREATE (a)-[:DEBATE_${relation} {dossier: 'bench', position: 0}]->(b)`,
      rows: group.map(({ from, to }) => [from, to]),
    })),
  ];
}
