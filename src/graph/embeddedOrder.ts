import { LRUCache } from 'lru-cache';
import { type OrderedClause, orderedClauses } from './orderedClauses.ts';
import type { Parameters, Row, Run, Value } from './port.ts';

/** Reads the first records of a label in an order without reading all of them. */
export interface OrderedReads {
  readonly run: (cypher: string, parameters: Parameters) => Promise<Row[]>;
  /** To be called as soon as a transaction is committed. */
  readonly changed: () => void;
}

/** The ids of a label's records in an order, and what they are sorted by before, where that is text. */
interface Order {
  readonly ids: readonly string[];
  readonly values: readonly string[] | undefined;
}

const mostTexts = 1_000;
/** Reading more would hold up all else for too long. */
const mostOfOrder = 200_000;
const mostKept = 1_000_000;
const mostOfPage = 1_000;

/**
 * The embedded engine has no index that keeps an order: for one page it reads and sorts a whole label. For clauses that
 * ask for nothing but a page, this keeps the ids in order, from the second time that an order is asked for until the
 * next transaction, and has the engine look those of the page up. Labels of fewer records than `fewest` are read faster
 * as they are, and so are those of very many. `readAside` reads what no caller waits for.
 */
export function orderedReads(
  read: (cypher: string, parameters: Parameters) => Promise<Row[]>,
  { readAside, fewest }: { readonly readAside: Run; readonly fewest: number },
): OrderedReads {
  const clausesOf = new LRUCache<string, readonly OrderedClause[]>({ max: mostTexts });
  const orders = new LRUCache<string, Order>({ maxSize: mostKept, sizeCalculation: ({ ids }) => ids.length + 1 });
  const wanted = new Map<string, 'once' | 'settled'>();
  let changes = 0;

  const clauses = (cypher: string): readonly OrderedClause[] => {
    const known = clausesOf.get(cypher);
    if (known !== undefined) return known;
    const found = orderedClauses(cypher);
    clausesOf.set(cypher, found);
    return found;
  };

  const orderOf = (clause: OrderedClause): Order | undefined => {
    const key = `${clause.label} ${sortedBy(clause)}`;
    const found = orders.get(key);
    if (found === undefined && wanted.get(key) === 'once') void keep(key, clause);
    else if (found === undefined && !wanted.has(key)) wanted.set(key, 'once');
    return found;
  };

  const keep = async (key: string, clause: OrderedClause): Promise<void> => {
    const before = changes;
    wanted.set(key, 'settled');
    // Where it fails or is not worth it, each page is read as it is until the next change.
    const order = await readOrder(clause).catch(() => undefined);
    if (order === undefined || changes !== before) return;
    orders.set(key, order);
    wanted.delete(key);
  };

  const readOrder = async (clause: OrderedClause): Promise<Order | undefined> => {
    const { label, property } = clause;
    const [counted] = await readAside(`MATCH (x:${label}) RETURN count(x) AS records`);
    const records = Number(counted?.[0]);
    if (records < fewest || records > mostOfOrder) return undefined;
    const [row = []] = await readAside(
      `MATCH (x:${label}) WHERE x.${property} IS NOT NULL WITH x ORDER BY ${sortedBy(clause)} ` +
        `RETURN collect(x.id) AS ids, collect(x.${property}) AS values, count(x) AS records`,
    );
    const [ids, values] = row.slice(0, 2).map(textsIn);
    return ids !== undefined && ids.length === row[2] ? { ids, values } : undefined;
  };

  const run: OrderedReads['run'] = async (cypher, parameters) => {
    const before = changes;
    let text = cypher;
    const windows: Record<string, Value> = {};
    for (const clause of clauses(cypher)) {
      const order = orderOf(clause);
      const ids = order === undefined ? undefined : idsOf(clause, order, parameters);
      if (ids === undefined) continue;
      const name = `idsInOrder${Object.keys(windows).length}`;
      windows[name] = ids;
      text = text.replace(clause.match, () => lookUp(clause, name));
    }
    if (text === cypher) return read(cypher, parameters);
    const rows = await read(text, { ...parameters, ...windows });
    // What was kept in order may be of before a change, and the records of after it.
    return changes === before ? rows : read(cypher, parameters);
  };

  const changed = (): void => {
    changes += 1;
    orders.clear();
    wanted.clear();
  };

  return { run, changed };
}

const sortedBy = ({ property, descending }: OrderedClause): string =>
  property === 'id' ? 'x.id' : `x.${property}${descending ? ' DESC' : ''}, x.id`;

/** A list of nothing but texts. */
function textsIn(value: Value): readonly string[] | undefined {
  const texts = Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
  return texts.length === (value as readonly Value[]).length ? texts : undefined;
}

const lookUp = ({ variable, label }: OrderedClause, name: string): string =>
  `MATCH (${variable}:${label}) WHERE ${variable}.id IN $${name}`;

/** The ids that a clause asks for; none where its parameters are not such as can be told beforehand. */
function idsOf(clause: OrderedClause, { ids, values }: Order, parameters: Parameters): string[] | undefined {
  const limit = clause.limit(parameters);
  if (typeof limit !== 'number' || limit > mostOfPage) return undefined;
  if (clause.after.length === 0) return ids.slice(0, limit);
  const place = textsIn(clause.after.map((name) => parameters[name] ?? null));
  if (values === undefined || place === undefined) return undefined;
  const [id = '', value = id] = [...place].reverse();
  const sign = clause.descending ? -1 : 1;
  const from = firstThat(ids.length, (at) => {
    const byValue = sign * compareText(values[at] ?? '', value);
    return (byValue === 0 ? compareText(ids[at] ?? '', id) : byValue) > 0;
  });
  return ids.slice(from, from + limit);
}

/** The first place of so many for which something holds that holds for all after it, found by halving. */
function firstThat(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As both engines compare texts: by code point. */
const compareText = (one: string, other: string): number =>
  one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other));
