import type { Run } from '../graph/port.ts';
import { createKnownGraph } from './knownGraph.ts';
import { countTies, readTies } from './ties.ts';
import { type FoundPath, walkPaths } from './walkPaths.ts';

/** How many ties a search for paths reads at most. */
export const mostTies = 20_000;

const mostSteps = 200_000;

/** The record at one end, what lies around it at the distance reached, and how many ties the next step would read. */
interface Side {
  readonly seen: Set<string>;
  frontier: readonly string[];
  cost: number;
}

/** What to look for. */
export interface PathQuestion {
  readonly from: string;
  readonly to: string;
  readonly maxLength: number;
  readonly first: number;
  readonly types: string;
}

/** The shortest paths, and whether the search ended before it had looked at all. */
export interface PathsFound {
  readonly paths: readonly FoundPath[];
  readonly truncated: boolean;
}

/**
 * Looks from both ends, one step at a time and always on the side with fewer ties, so that a record with very many is
 * met and seldom entered. What is left to read beyond the bound is not read at all.
 */
export async function findPaths(
  run: Run,
  { from, to, maxLength, first, types }: PathQuestion,
  degrees: ReadonlyMap<string, number>,
): Promise<PathsFound> {
  const sides = [from, to].map((end): Side => ({ seen: new Set([end]), frontier: [end], cost: degrees.get(end) ?? 0 }));
  const known = createKnownGraph();
  const entered = new Set<string>();
  const paths: FoundPath[] = [];
  let read = 0;
  for (let length = 1; length <= maxLength; length++) {
    const side = sides.reduce((one, other) => (other.cost < one.cost ? other : one));
    read += side.cost;
    if (read > mostTies) return { paths, truncated: true };
    const entering = side.frontier.filter((id) => !entered.has(id));
    known.add(await readTies(run, entering, types));
    for (const id of entering) entered.add(id);
    side.frontier = beyond(side, known.ties);
    const walked = walkPaths(known.ties, { from, to, length, first: first - paths.length, steps: mostSteps });
    paths.push(...walked.paths);
    if (walked.ended) return { paths, truncated: true };
    if (paths.length >= first || length === maxLength) break;
    const counted = await countTies(run, notEntered(side, entered), types);
    for (const one of sides) one.cost = costOf(one, entered, counted, one === side);
  }
  return { paths, truncated: false };
}

/** The neighbours that a side sees for the first time. */
function beyond({ seen, frontier }: Side, ties: ReadonlyMap<string, ReadonlyMap<string, unknown>>): string[] {
  const next = new Set(frontier.flatMap((id) => [...(ties.get(id)?.keys() ?? [])]).filter((id) => !seen.has(id)));
  for (const id of next) seen.add(id);
  return [...next];
}

const notEntered = ({ frontier }: Side, entered: ReadonlySet<string>): string[] =>
  frontier.filter((id) => !entered.has(id));

/** A side that did not move costs what it did before, less what the other has read by now. */
function costOf(
  side: Side,
  entered: ReadonlySet<string>,
  counted: ReadonlyMap<string, number>,
  moved: boolean,
): number {
  if (!moved && side.frontier.some((id) => !entered.has(id))) return side.cost;
  return notEntered(side, entered).reduce((sum, id) => sum + (counted.get(id) ?? 0), 0);
}
