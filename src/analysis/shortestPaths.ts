import { labelOf } from '../engine/catalogue.ts';
import type { Graph, Row, Run } from '../graph/port.ts';
import type { PathQuestion } from './findPaths.ts';
import { distinctTies, type Tie } from './ties.ts';
import type { FoundPath } from './walkPaths.ts';

/** What a search for paths needs of a request. */
export interface PathsContext {
  readonly run: Run;
  /** Which engine answers: only on Neo4j is its own search for shortest paths the faster one. */
  readonly engine: Graph['engine'];
}

/** How far the engine itself looks: beyond, it would go through half of the graph, and no bound of ours would stop it. */
const farthest = 4;
/** Of more shortest paths than this it would be chance which ones are met. */
const mostMet = 10_000;

/**
 * Asks the engine for the shortest paths, in one round trip. Gives nothing where they do not answer the question: there
 * are none so near, too many to put in order, or longer ones are wanted too. On Neo4j this takes one round trip where a
 * walk from step to step takes eight; on the embedded engine, where a trip costs nothing, the walk is far faster.
 */
export async function shortestPaths(
  { run, engine }: PathsContext,
  { from, to, maxLength, first, types }: PathQuestion,
): Promise<readonly FoundPath[] | undefined> {
  if (engine !== 'neo4j') return undefined;
  const text = shortestPathsText(types, Math.min(maxLength, farthest));
  const [[found = [], met = 0, ties = []] = []] = await run(text, { from, to, first, most: mostMet + 1 });
  const paths = found as readonly (readonly string[])[];
  const [shortest] = paths;
  if (shortest === undefined || Number(met) > mostMet) return undefined;
  if (paths.length < first && shortest.length - 1 < maxLength) return undefined;
  const tieBetween = firstTies(ties as readonly Row[]);
  return paths.map((nodes) => ({
    nodes,
    ties: nodes.slice(1).map((node, step) => tieBetween(nodes[step] ?? '', node)),
  }));
}

/** How many ties apart two records are, where that is near; whichever of the shortest paths is met tells it. */
export async function distance(
  { run, engine }: PathsContext,
  { from, to, maxLength, types }: PathQuestion,
): Promise<number | undefined> {
  if (engine !== 'neo4j') return undefined;
  const [row] = await run(distanceText(types, Math.min(maxLength, farthest)), { from, to });
  return row?.[0] as number | undefined;
}

const distanceText = (types: string, length: number): string =>
  `MATCH (a:${labelOf('Node')} {id: $from}) MATCH (b:${labelOf('Node')} {id: $to}) ` +
  `MATCH p = shortestPath((a)-[:${types}*..${length}]-(b)) RETURN length(p) AS length`;

/**
 * The text that finds the first of at most `$most` shortest paths in the order of their records' ids, each once, how
 * many there are with all ties beside each other, and all ties between their neighbours.
 */
const shortestPathsText = (types: string, length: number): string =>
  `MATCH (a:${labelOf('Node')} {id: $from}) MATCH (b:${labelOf('Node')} {id: $to}) ` +
  `CALL (a, b) { MATCH p = allShortestPaths((a)-[:${types}*..${length}]-(b)) WITH p LIMIT $most ` +
  'WITH [n IN nodes(p) | n.id] AS ids WITH ids, count(*) AS ways ORDER BY ids ' +
  'WITH collect(ids) AS paths, coalesce(sum(ways), 0) AS met RETURN paths[0..$first] AS paths, met AS met } ' +
  'CALL (paths) { UNWIND paths AS ids UNWIND range(1, size(ids) - 1) AS step ' +
  'WITH DISTINCT ids[step - 1] AS before, ids[step] AS after ' +
  `MATCH (x:${labelOf('Node')} {id: before}) MATCH (y:${labelOf('Node')} {id: after}) MATCH (x)-[r:${types}]-(y) ` +
  'RETURN collect([startNode(r).id, type(r), endNode(r).id, r.citations]) AS ties } ' +
  'RETURN paths AS paths, met AS met, ties AS ties';

/** Finds of several ties between two records the first by their words. */
function firstTies(rows: readonly Row[]): (one: string, other: string) => Tie {
  const words = ({ kind, source }: Tie) => `${kind} ${source}`;
  const between = (one: string, other: string) => (one < other ? `${one} ${other}` : `${other} ${one}`);
  const first = new Map<string, Tie>();
  for (const tie of distinctTies(rows)) {
    const ends = between(tie.source, tie.target);
    const known = first.get(ends);
    if (known === undefined || words(tie) < words(known)) first.set(ends, tie);
  }
  return (one, other) => {
    const tie = first.get(between(one, other));
    if (tie === undefined) throw new Error(`expected a tie between ${one} and ${other}, got none`);
    return tie;
  };
}
