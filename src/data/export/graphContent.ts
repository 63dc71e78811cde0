import { definitionOfId } from '../definitions.ts';
import { ExportRefused } from './exportFormat.ts';
import { nodeLabel } from '../graphRecords.ts';
import type { Properties } from '../propertiesOf.ts';
import type { Run } from '../../graph/port.ts';

/** A record as the graph holds it, with its type. */
export interface ContentNode {
  readonly id: string;
  readonly type: string;
  readonly properties: Properties;
}

/** A tie as the graph holds it. */
export interface ContentTie {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
  readonly properties: Properties;
}

/** Records in the order of their ids, and the ties between them. */
export interface GraphContent {
  readonly nodes: readonly ContentNode[];
  readonly ties: readonly ContentTie[];
}

/** What of the graph is read. */
export interface ContentOptions {
  /** How many records and ties may come at most. */
  readonly limit?: number;
}

const batch = 2000;

/** A batch of records after an id: each read is short, however large the graph. */
export const readNodesAfter =
  `MATCH (n:${nodeLabel}) WHERE n.id > $after WITH n ORDER BY n.id LIMIT $count ` +
  'RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties';

/** The ties that begin at some records. */
export const readTiesFrom =
  `UNWIND $ids AS id MATCH (a:${nodeLabel} {id: id})-[r]->(b:${nodeLabel}) ` +
  'RETURN a.id AS source, type(r) AS relation, b.id AS target, properties(r) AS properties';

/** Reads all records and ties of ours; throws `ExportRefused` where they are more than the limit. */
export async function graphContent(run: Run, { limit = Infinity }: ContentOptions = {}): Promise<GraphContent> {
  const nodes: ContentNode[] = [];
  const ties: ContentTie[] = [];
  for (let after = ''; ;) {
    const rows = (await run(readNodesAfter, { after, count: batch })) as unknown as [string, string[], Properties][];
    const ids = rows.map(([id]) => id);
    for (const [id, labels, properties] of rows) nodes.push({ id, type: typeOf(id, labels), properties });
    const tied = (await run(readTiesFrom, { ids })) as unknown as [string, string, string, Properties][];
    for (const [from, relation, to, properties] of tied) ties.push({ from, relation, to, properties });
    if (nodes.length + ties.length > limit) throw new ExportRefused('BAD_USER_INPUT', tooLarge(limit));
    after = ids.at(-1) ?? '';
    if (rows.length < batch) return { nodes, ties: ties.sort(byEndsAndPosition) };
  }
}

const tooLarge = (limit: number): string =>
  `expected a graph of at most ${limit} records and ties, got more: export it from the command line, which has no limit`;

/** The type of a record is what its id says, since the graph's other labels are interfaces. */
function typeOf(id: string, labels: readonly string[]): string {
  const type = definitionOfId(id)?.type;
  if (type !== undefined && labels.includes(`Debate${type}`)) return type;
  throw new Error(`expected the record ${id} to bear the label of its type, got ${labels.join(', ')}`);
}

const byEndsAndPosition = (a: ContentTie, b: ContentTie): number =>
  compare(a.from, b.from) ||
  compare(a.relation, b.relation) ||
  Number(a.properties['position']) - Number(b.properties['position']) ||
  compare(a.to, b.to);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
