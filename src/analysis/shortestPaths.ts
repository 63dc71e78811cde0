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
const mostMet = 500;

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
  const [row] = await run(shortestPathsText(types, Math.min(maxLength, farthest)), { from, to, met: mostMet + 1 });
  const met = (row?.[0] ?? []) as readonly (readonly [readonly string[], readonly Row[]])[];
  const [length] = met.map(([nodes]) => nodes.length - 1);
  if (length === undefined || met.length > mostMet) return undefined;
  const paths = onePathEach(met);
  return paths.length >= first || length === maxLength ? paths.slice(0, first) : undefined;
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

/** The text that finds at most `$met` shortest paths: the ids of each path's records, and its ties. */
const shortestPathsText = (types: string, length: number): string =>
  `MATCH (a:${labelOf('Node')} {id: $from}) MATCH (b:${labelOf('Node')} {id: $to}) ` +
  `CALL (a, b) { MATCH p = allShortestPaths((a)-[:${types}*..${length}]-(b)) WITH p LIMIT $met ` +
  'RETURN collect([[n IN nodes(p) | n.id], ' +
  '[r IN relationships(p) | [startNode(r).id, type(r), endNode(r).id, r.citations]]]) AS paths } RETURN paths AS paths';

/** One path through each row of records, in the order of their ids; of several ties between two records the first. */
function onePathEach(met: readonly (readonly [readonly string[], readonly Row[]])[]): FoundPath[] {
  const byNodes = new Map<string, { nodes: readonly string[]; steps: Row[][] }>();
  for (const [nodes, rows] of met) {
    const key = nodes.join(' ');
    const found = byNodes.get(key) ?? { nodes, steps: rows.map(() => []) };
    for (const [step, row] of rows.entries()) found.steps[step]?.push(row);
    byNodes.set(key, found);
  }
  return [...byNodes]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { nodes, steps }]) => ({ nodes, ties: steps.map(firstOf) }));
}

function firstOf(rows: readonly Row[]): Tie {
  const words = ({ kind, source }: Tie) => `${kind} ${source}`;
  const [first] = distinctTies(rows).sort((one, other) => (words(one) < words(other) ? -1 : 1));
  if (first === undefined) throw new Error('expected a path to have a tie at each step, got none');
  return first;
}
