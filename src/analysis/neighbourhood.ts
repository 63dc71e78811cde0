import { inputError } from '../engine/inputError.ts';
import { reference } from '../engine/reference.ts';
import { rememberLast } from '../engine/rememberLast.ts';
import type { EngineContext } from '../engine/rootResolvers.ts';
import type { Row } from '../graph/port.ts';
import { mustExist, numberWithin, typeOfId } from './knownIds.ts';
import { neighbourhoodText } from './neighbourhoodText.ts';
import { relationTypes } from './relations.ts';
import { showEdges } from './showEdges.ts';
import { distinctTies } from './ties.ts';

/** How many ties are followed at most from the records at one distance. */
export const mostFollowed = 200_000;

const mostStarts = 10;

/** A text is long, and made of the same few parts again and again. */
const remembered = rememberLast<string>(200);

/** What lies around some records, nearest first. */
export async function neighbourhood(args: Readonly<Record<string, unknown>>, { run }: EngineContext) {
  const of = [...new Set(args['of'] as readonly string[])].sort();
  if (of.length === 0 || of.length > mostStarts)
    throw inputError(`expected of to have 1 to ${mostStarts} ids, got ${of.length}`, { argument: 'of' });
  for (const id of of) typeOfId('of', id);
  const depth = numberWithin('depth', args['depth'], [1, 3]);
  const first = numberWithin('first', args['first'], [1, 500]);
  const { relations } = args;
  const text = remembered(`${depth} ${String(relations)}`, () => neighbourhoodText(relationTypes(relations), depth));
  const rows = await run(text, { of, first, beyond: first + 1, followed: mostFollowed });
  const [found, ids, truncated, rowsOfTies] = rows[0] as [string[], string[], boolean, Row[]];
  for (const id of of) mustExist('of', id, new Set(found));
  const ties = distinctTies(rowsOfTies);
  return {
    // For files, which draw the ties themselves.
    ties,
    nodes: ids.map(reference),
    edges: () => showEdges(run, ties),
    truncated,
  };
}
