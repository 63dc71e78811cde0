import type { World, WorldRecord } from '../world/world.ts';
import { fulfils } from './filters.ts';
import { compareRecords, inOrder, type OracleOrder } from './orders.ts';
import { recordOf } from './links.ts';

/** The arguments of a list in pages. */
export interface PageArguments {
  readonly where?: unknown;
  readonly orderBy?: readonly OracleOrder[] | null;
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** Which list a cursor belongs to, and at which record it stands. */
export interface OracleCursor {
  readonly list: string;
  readonly id: string;
}

/** Reads the engine's cursors, which are opaque to the oracle, by what was seen of them before. */
export type ReadCursor = (text: string) => OracleCursor;

/** A cursor in the oracle's answers, to be held beside the engine's. */
export const cursorWords = (cursor: OracleCursor): string => `cursor ${JSON.stringify(cursor)}`;

/** The cursor of a record in a list. */
export const cursorOf = (type: string, { where, orderBy }: PageArguments, id: string): OracleCursor => ({
  list: JSON.stringify([type, orderBy ?? null, where ?? null]),
  id,
});

/** One page of a list of records of one type. */
export function pageOf(
  world: World,
  type: string,
  found: readonly WorldRecord[],
  args: PageArguments,
  readCursor: ReadCursor,
) {
  const all = inOrder(
    found.filter((record) => fulfils(world, record, args.where)),
    args.orderBy ?? undefined,
  );
  const bound = (text: string | null | undefined, side: (compared: number) => boolean) => {
    if (text === null || text === undefined) return () => true;
    const at = recordOf(world, readCursor(text).id);
    return (record: WorldRecord) => side(compareRecords(record, at, args.orderBy));
  };
  const left = all
    .filter(bound(args.after, (compared) => compared > 0))
    .filter(bound(args.before, (compared) => compared < 0));
  const isBackward = typeof args.last === 'number';
  const count = args.last ?? args.first ?? 20;
  const page = isBackward ? left.slice(Math.max(left.length - count, 0)) : left.slice(0, count);
  const cursor = ({ id }: WorldRecord) => cursorWords(cursorOf(type, args, id));
  const [first, last] = [page[0], page.at(-1)];
  const isCut = left.length > page.length;
  return {
    type: `${type}Connection`,
    totalCount: all.length,
    nodes: page,
    edges: page.map((node) => ({ type: `${type}Edge`, cursor: cursor(node), node })),
    pageInfo: {
      // A page that is bounded by a cursor has the record of that cursor beyond it.
      hasNextPage: (!isBackward && isCut) || typeof args.before === 'string',
      hasPreviousPage: (isBackward && isCut) || typeof args.after === 'string',
      startCursor: first === undefined ? null : cursor(first),
      endCursor: last === undefined ? null : cursor(last),
    },
  };
}
