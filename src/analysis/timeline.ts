import type { FieldNode, SelectionNode } from 'graphql';
import { wordsOf } from '../engine/answer.ts';
import { labelOf } from '../engine/catalogue.ts';
import type { ComputeRoot } from '../engine/computedRoots.ts';
import type { ReadParameter } from '../engine/compiler.ts';
import { parseDate } from '../engine/dates.ts';
import { inputError } from '../engine/inputError.ts';
import { type Cursor, encodeCursor, listDigest } from '../engine/cursor.ts';
import { keysetCondition, orderTerms, type SortKey } from '../engine/orders.ts';
import { pageCursor, pageSize } from '../engine/pages.ts';
import { reference } from '../engine/reference.ts';
import type { EngineContext } from '../engine/rootResolvers.ts';
import { type Parameterised, valueCondition } from '../engine/valueFilters.ts';
import { date } from '../engine/values.ts';
import type { Row, Value } from '../graph/port.ts';
import { type TimelineKind, timelineKinds } from './timelineKinds.ts';

/** What a timeline asks of each kind of record. */
interface Question {
  readonly node: FieldNode;
  /** The operators of the filter on the date, with their values. */
  readonly asked: Readonly<Record<string, unknown>>;
  readonly descending: boolean;
  readonly after: Cursor | undefined;
}

/** Dated records in the order of their dates: the first page of each kind is read, and the pages are merged. */
export const timeline: ComputeRoot<EngineContext> = async (args, { run }, { fieldNodes: [node] }) => {
  if (node === undefined) return null;
  const path = [node.alias?.value ?? node.name.value];
  const where = (args['where'] ?? {}) as { date?: Readonly<Record<string, unknown>> | null; kinds?: unknown };
  checkRange(where.date ?? {});
  const { count } = pageSize(args, node, path);
  const descending = args['direction'] === 'DESC';
  const digest = listDigest(['timeline', descending], where);
  const after = pageCursor(args, 'after', () => ({ digest, kinds: ['string'] }), node, path);

  const parameters = new Map<string, ReadParameter>([['limit', () => count + 1]]);
  const text: Parameterised = {
    parameter: (read) => {
      const name = `p${parameters.size}`;
      parameters.set(name, read);
      return `$${name}`;
    },
  };
  const kinds = timelineKinds(where.kinds);
  const calls = kinds.map((kind, index) =>
    readKind(kind, index, text, { node, asked: where.date ?? {}, descending, after }),
  );
  const brought = { args: new Map([[node, args]]), skipped: new Set<SelectionNode>(), shape: '' };
  const given = Object.fromEntries([...parameters].map(([name, read]) => [name, read(brought)]));
  const returned = kinds.flatMap((_, index) => [`v${index} AS v${index}`, `n${index} AS n${index}`]);
  const [row = []] = kinds.length === 0 ? [] : await run(`${calls.join(' ')} RETURN ${returned.join(', ')}`, given);

  const all = kinds.flatMap((_, index) => placesIn(row[2 * index])).sort(inOrder(descending));
  const edges = all.slice(0, count).map(({ day, id }) => ({
    cursor: encodeCursor({ keys: [day], id }, digest),
    node: reference(id),
  }));
  return {
    edges,
    nodes: edges.map((edge) => edge.node),
    pageInfo: {
      hasNextPage: all.length > count,
      hasPreviousPage: after !== undefined,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: kinds.reduce((sum, _, index) => sum + Number(row[2 * index + 1] ?? 0), 0),
  };
};

/** Throws `BAD_USER_INPUT` where a range ends before it begins, which could only find dates too vague to tell. */
function checkRange(asked: Readonly<Record<string, unknown>>): void {
  const [from, to] = [asked['gte'] ?? asked['gt'], asked['lte'] ?? asked['lt']];
  if (typeof from !== 'string' || typeof to !== 'string') return;
  const [begin, end] = [parseDate(from)?.earliest, parseDate(to)?.latest];
  if (begin && end && begin > end)
    throw inputError(`expected a date range that ends after it begins, got one from ${from} to ${to}`, {
      argument: 'where.date',
    });
}

/** The subqueries that read one kind's page and count: `v` and `n` with the number given. */
function readKind(
  { definition, date: property, flag }: TimelineKind,
  index: number,
  text: Parameterised,
  { node, asked, descending, after }: Question,
): string {
  const member = { kind: 'value', property, value: date() } as const;
  const conditions = Object.entries(asked).map(([operator, value]) =>
    valueCondition(text, 'x', member, operator, { node, path: ['where', 'date', operator], value }),
  );
  const match = `MATCH (x:${labelOf(definition.type)}) WHERE ${[
    `x.${property} IS NOT NULL`,
    ...(flag === undefined ? [] : [`x.${flag} = true`]),
    ...conditions,
  ].join(' AND ')}`;
  const keys: readonly SortKey[] = [{ property: `${property}Earliest`, descending, kind: 'string' }];
  const beyond = after === undefined ? '' : ` AND ${isAfter(text, keys, after)}`;
  return (
    `CALL () { ${match}${beyond} WITH x ORDER BY ${orderTerms('x', keys, false)} LIMIT $limit ` +
    `RETURN collect([x.id, x.${property}Earliest]) AS v${index} } CALL () { ${match} RETURN count(x) AS n${index} }`
  );
}

function isAfter(text: Parameterised, keys: readonly SortKey[], { keys: [day = null], id }: Cursor): string {
  const place = (value: Value) => ({ missing: value === null, parameter: text.parameter(() => value) });
  return keysetCondition('x', keys, false, [place(day), place(id)]);
}

/** A record's place in the timeline. A date without a beginning has no first day. */
interface Place {
  readonly id: string;
  readonly day: string | null;
}

const placesIn = (cell: Value | undefined): Place[] =>
  ((cell ?? []) as readonly Row[]).map(([id, day]) => ({ id: wordsOf(id), day: (day ?? null) as string | null }));

/** As both engines sort: what has no first day comes last. */
const inOrder = (descending: boolean) => (one: Place, other: Place) => {
  if (one.day === other.day) return one.id < other.id ? -1 : 1;
  if (one.day === null || other.day === null) return one.day === null ? 1 : -1;
  return one.day < other.day === descending ? 1 : -1;
};
