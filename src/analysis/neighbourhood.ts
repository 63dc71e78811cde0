import { wordsOf } from '../engine/answer.ts';
import { labelOf } from '../engine/catalogue.ts';
import { inputError } from '../engine/inputError.ts';
import { reference } from '../engine/reference.ts';
import type { EngineContext } from '../engine/rootResolvers.ts';
import type { Run } from '../graph/port.ts';
import { mustExist, numberWithin, typeOfId } from './knownIds.ts';
import { relationTypes } from './relations.ts';
import { showEdges } from './showEdges.ts';
import { countTies, readTiesAmong } from './ties.ts';

/** How many ties are followed at most from the records at one distance. */
export const mostFollowed = 200_000;

const mostStarts = 10;

/** What lies around some records, nearest first. */
export async function neighbourhood(args: Readonly<Record<string, unknown>>, { run }: EngineContext) {
  const starts = [...new Set(args['of'] as readonly string[])].sort();
  if (starts.length === 0 || starts.length > mostStarts)
    throw inputError(`expected of to have 1 to ${mostStarts} ids, got ${starts.length}`, { argument: 'of' });
  for (const id of starts) typeOfId('of', id);
  const depth = numberWithin('depth', args['depth'], [1, 3]);
  const first = numberWithin('first', args['first'], [1, 500]);
  const types = relationTypes(args['relations']);
  const degrees = await countTies(run, starts, types);
  for (const id of starts) mustExist('of', id, degrees);

  const seen = starts.slice(0, first);
  let truncated = starts.length > first;
  let frontier = { ids: seen, degrees };
  for (let distance = 1; distance <= depth && !truncated && frontier.ids.length > 0; distance++) {
    const entered = affordable(frontier.ids, frontier.degrees);
    const around = await readAround(run, { ids: entered, seen, types, limit: first - seen.length + 1 });
    const shown = [...around.keys()].slice(0, first - seen.length);
    truncated = entered.length < frontier.ids.length || shown.length < around.size;
    seen.push(...shown);
    frontier = { ids: shown, degrees: around };
  }
  const ties = () => readTiesAmong(run, seen, types);
  return {
    // For files, which draw the ties themselves.
    ties,
    nodes: seen.map(reference),
    edges: async () => showEdges(run, await ties()),
    truncated,
  };
}

/** The records whose ties together are not too many to follow, in the order of their ids. */
function affordable(ids: readonly string[], degrees: ReadonlyMap<string, number>): readonly string[] {
  let sum = 0;
  const tooMany = ids.findIndex((id) => (sum += degrees.get(id) ?? 0) > mostFollowed);
  return tooMany === -1 ? ids : ids.slice(0, tooMany);
}

interface Around {
  readonly ids: readonly string[];
  readonly seen: readonly string[];
  readonly types: string;
  readonly limit: number;
}

/** The neighbours of some records, without those seen before, in the order of their ids; how many ties each has. */
async function readAround(run: Run, { ids, seen, types, limit }: Around): Promise<ReadonlyMap<string, number>> {
  const rows = await run(
    `UNWIND $ids AS id MATCH (n:${labelOf('Node')} {id: id}) MATCH (n)-[:${types}]-(m) WHERE NOT m.id IN $seen ` +
      `WITH DISTINCT m ORDER BY m.id LIMIT $limit WITH m, COUNT { (m)-[:${types}]-() } AS degree ` +
      'RETURN m.id AS id, degree AS degree ORDER BY id',
    { ids, seen, limit },
  );
  return new Map(rows.map(([id, degree]) => [wordsOf(id), Number(degree)]));
}
