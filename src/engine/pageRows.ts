import { cursorCondition, cursorIn, type List, matchRows } from './list.ts';
import { orderTerms, type SortKey } from './orders.ts';
import { isGiven } from './pages.ts';

/**
 * The clauses that bind the rows of a page to a variable, in their order: as many as the parameter `limit` says. The
 * embedded engine knows the form of those that an index would give in order, and finds them by other means.
 */
export function pageRows(list: List, variable: string, backward: boolean, limit: string): string {
  const { compiler, keys, start } = list;
  const ordered = (rows: string, by = keys): string => `ORDER BY ${orderTerms(rows, by, backward)} LIMIT ${limit}`;
  const way = wayThrough(list, backward);
  const distinct = start === undefined ? '' : 'DISTINCT ';
  const bounds = (rows: string, of: List): (string | undefined)[] =>
    (['after', 'before'] as const).map((argument) => cursorCondition(of, rows, argument));
  if (way === undefined)
    return `${matchRows(list, variable, bounds(variable, list))} WITH ${distinct}${variable} ${ordered(variable)}`;

  const { first, missingLast } = way;
  const has = (rows: string, what: 'NOT NULL' | 'NULL'): string => `${rows}.${first.property} IS ${what}`;
  const present: List = { ...list, keys: [{ ...first, present: true }, ...keys.slice(1)] };
  const [after, before] = bounds(variable, present);
  const isBound = after !== undefined || before !== undefined;
  const found = matchRows(list, variable, [isBound ? undefined : has(variable, 'NOT NULL'), after, before]);
  const page = `${found} WITH ${variable} ${ordered(variable, present.keys)}`;
  if (!missingLast) return page;

  const [some, others, more] = [compiler.fresh('s'), compiler.fresh('s'), compiler.fresh('s')];
  const other = compiler.fresh('x');
  return (
    `CALL () { ${page} RETURN collect(${variable}) AS ${some} } ` +
    // No row here, and nothing is scanned.
    `CALL (${some}) { UNWIND CASE WHEN size(${some}) < ${limit} THEN [true] ELSE [] END AS ${more} ` +
    `${matchRows(list, other, [has(other, 'NULL')])} WITH ${other} ${ordered(other)} RETURN collect(${other}) AS ${others} } ` +
    `UNWIND ${some} + ${others} AS ${variable} WITH ${variable} ${ordered(variable)}`
  );
}

/** How an index of the first key gives the rows in order. */
interface Way {
  readonly first: SortKey;
  /** Whether rows without the key follow, to be read only where the page is not full before. */
  readonly missingLast: boolean;
}

/**
 * All records of a type without a filter can be read in the order of an index, if the text says that the indexed value
 * is there. With a filter it depends on the values whether that is the better way.
 */
function wayThrough(list: List, backward: boolean): Way | undefined {
  const { compiler, of, node, keys, start } = list;
  const [first] = keys;
  const args = compiler.argumentsOf(node);
  if (first === undefined || start !== undefined || !('type' in of) || Object.keys(args['where'] ?? {}).length > 0)
    return undefined;
  if (first.present === true) return { first, missingLast: false };
  // What has no value comes first from the end, and no index holds it.
  if (backward || isGiven(args['before'])) return undefined;
  const cursor = cursorIn(list, new Map([[node, args]]), 'after');
  return cursor?.keys[0] === null ? undefined : { first, missingLast: true };
}
