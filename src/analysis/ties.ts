import { wordsOf } from '../engine/answer.ts';
import { citing, relationPrefix } from '../engine/record.ts';
import { labelOf } from '../engine/catalogue.ts';
import type { Row, Run } from '../graph/port.ts';

/** A tie of the graph, from the record that declares it. */
export interface Tie {
  readonly source: string;
  readonly kind: string;
  readonly target: string;
  /** The citations that the tie itself carries. */
  readonly citations: readonly string[];
}

/** How two records are tied: the same words each time. */
export const tieId = ({ source, kind, target }: Tie): string => `${source}~${kind}~${target}`;

const from = `UNWIND $ids AS id MATCH (n:${labelOf('Node')} {id: id})`;
const columns = (source: string, target: string): string =>
  `${source}.id AS source, type(r) AS kind, ${target}.id AS target, r.citations AS citations`;

/** All ties of some records, along the relationship types given. */
export async function readTies(run: Run, ids: readonly string[], types: string): Promise<Tie[]> {
  if (ids.length === 0) return [];
  const rows = await run(
    `${from} MATCH (n)-[r:${types}]->(m) RETURN ${columns('n', 'm')} ` +
      `UNION ALL ${from} MATCH (n)<-[r:${types}]-(m) RETURN ${columns('m', 'n')}`,
    { ids },
  );
  return distinctTies(rows);
}

/** The ties between some records, none of which leads elsewhere. */
export async function readTiesAmong(run: Run, ids: readonly string[], types: string): Promise<Tie[]> {
  if (ids.length === 0) return [];
  const rows = await run(`${from} MATCH (n)-[r:${types}]->(m) WHERE m.id IN $ids RETURN ${columns('n', 'm')}`, { ids });
  return distinctTies(rows);
}

/** How many ties each of some records has; records that are not in the graph are left out. */
export async function countTies(run: Run, ids: readonly string[], types: string): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await run(`${from} WITH n, COUNT { (n)-[:${types}]-() } AS degree RETURN n.id AS id, degree AS degree`, {
    ids,
  });
  return new Map(rows.map(([id, degree]) => [wordsOf(id), Number(degree)]));
}

/** The citations of some facts, in the order in which each gives them. */
export async function readCitations(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, string[]>> {
  const found = new Map<string, string[]>(ids.map((id) => [id, []]));
  if (ids.length === 0) return found;
  const rows = await run(
    `${from} MATCH (n)-[r:${citing.relation}]->(c) WITH n, r, c ORDER BY n.id, r.position, c.id ` +
      'RETURN n.id AS id, c.id AS citation',
    { ids },
  );
  for (const [id, citation] of rows) found.get(wordsOf(id))?.push(wordsOf(citation));
  return found;
}

/** The ties that some rows tell, each once and in the order of their words. */
export function distinctTies(rows: readonly Row[]): Tie[] {
  const byId = new Map<string, Tie>();
  for (const [source, kind, target, citations] of rows) {
    const tie = {
      source: wordsOf(source),
      kind: wordsOf(kind).slice(relationPrefix.length),
      target: wordsOf(target),
      citations: (citations ?? []) as readonly string[],
    };
    byId.set(tieId(tie), tie);
  }
  return [...byId.keys()].sort().map((id) => byId.get(id) as Tie);
}
