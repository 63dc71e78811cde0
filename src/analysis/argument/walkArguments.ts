import { wordsOf } from '../../engine/answer.ts';
import { labelOf } from '../../engine/catalogue.ts';
import { relationOf } from '../../engine/record.ts';
import type { Row, Run } from '../../graph/port.ts';
import { claim } from '../../concepts/claims/record.ts';
import { readTiesAmong, type Tie } from '../ties.ts';

/** How many arguments are followed at most from the claims at one distance. */
export const mostFollowed = 200_000;

const types = `${relationOf(claim, 'supports')}|${relationOf(claim, 'attacks')}`;
const withDegree = `WITH c, COUNT { (c)<-[:${types}]-() } AS degree RETURN c.id AS id, degree AS degree`;

/** Where a walk begins, how far it goes, and how many claims it takes. */
export interface ArgumentWalk {
  readonly start: { readonly claim: string } | { readonly question: string };
  readonly depth: number;
  readonly first: number;
}

/** Claims that argue for or against others, and how. */
export interface WalkedArguments {
  /** The claims with the fewest arguments that lead from each to a start, nearest first and then by id. */
  readonly depths: ReadonlyMap<string, number>;
  readonly ties: readonly Tie[];
  readonly truncated: boolean;
}

/** A claim, and how many claims argue for or against it. */
interface Found {
  readonly id: string;
  readonly degree: number;
}

/**
 * Follows arguments back from some claims, all of one distance in one round trip, then reads the arguments among those
 * that were found. A claim is met once, so that circles end.
 */
export async function walkArguments(run: Run, { start, depth, first }: ArgumentWalk): Promise<WalkedArguments> {
  const starts = await readStarts(run, start, first + 1);
  const depths = new Map<string, number>();
  let frontier: readonly Found[] = starts.slice(0, first);
  let truncated = starts.length > first;
  for (const { id } of frontier) depths.set(id, 0);
  for (let distance = 1; frontier.length > 0 && !truncated; distance++) {
    const followed = frontier.filter(({ degree }) => degree > 0);
    if (followed.length === 0) break;
    const tooMany = followed.reduce((sum, { degree }) => sum + degree, 0) > mostFollowed;
    // Beyond the last distance one claim is looked for, only to tell whether there is any.
    const room = distance > depth ? 0 : first - depths.size;
    const found = tooMany ? [] : await readArguing(run, followed, [...depths.keys()], room + 1);
    frontier = found.slice(0, room);
    truncated = tooMany || found.length > room;
    for (const { id } of frontier) depths.set(id, distance);
  }
  return { depths, ties: await readTiesAmong(run, [...depths.keys()], types), truncated };
}

async function readStarts(run: Run, start: ArgumentWalk['start'], limit: number): Promise<Found[]> {
  if ('claim' in start)
    return foundIn(await run(`MATCH (c:${labelOf('Claim')} {id: $id}) ${withDegree}`, { id: start.claim }));
  return foundIn(
    await run(
      `MATCH (q:${labelOf('Question')} {id: $id}) MATCH (q)<-[:${relationOf(claim, 'question')}]-(c) ` +
        `WITH c ORDER BY c.id LIMIT $limit ${withDegree}`,
      { id: start.question, limit },
    ),
  );
}

async function readArguing(
  run: Run,
  claims: readonly Found[],
  seen: readonly string[],
  limit: number,
): Promise<Found[]> {
  return foundIn(
    await run(
      `UNWIND $ids AS id MATCH (n:${labelOf('Node')} {id: id}) MATCH (n)<-[:${types}]-(c) WHERE NOT c.id IN $seen ` +
        `WITH DISTINCT c ORDER BY c.id LIMIT $limit ${withDegree}`,
      { ids: claims.map(({ id }) => id), seen, limit },
    ),
  );
}

const foundIn = (rows: readonly Row[]): Found[] =>
  rows
    .map(([id, degree]) => ({ id: wordsOf(id), degree: Number(degree) }))
    .sort((one, other) => (one.id < other.id ? -1 : 1));
