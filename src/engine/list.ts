import type { FieldNode } from 'graphql';
import { labelOf, type LinkMember } from './catalogue.ts';
import type { Compiler } from './compiler.ts';
import type { Cursor } from './cursor.ts';
import { filterCondition } from './filters.ts';
import type { Start } from './findStart.ts';
import { keysetCondition, type SortKey } from './orders.ts';
import { type CursorArgument, digestOf, pageCursor } from './pages.ts';
import type { Brought } from './sites.ts';
import { pathClauses } from './steps.ts';
import { readGiven } from './valueFilters.ts';

/** A list in pages: of the records that a link of a bound node leads to, or of all records of a type. */
export type ConnectionOf =
  { readonly parent: { readonly variable: string; readonly member: LinkMember } } | { readonly type: string };

/** A list as one field asks for it: what the parts of its connection share. */
export interface List {
  readonly compiler: Compiler;
  readonly of: ConnectionOf;
  readonly type: string;
  readonly node: FieldNode;
  readonly path: readonly string[];
  readonly keys: readonly SortKey[];
  readonly start: Start | undefined;
}

/** MATCH and WHERE of the list's rows, from the parent, from the records a filter names, or from the type's label. */
export function matchRows(list: List, variable: string, conditions: readonly (string | undefined)[]): string {
  const { compiler, of, type, node, start } = list;
  const args = compiler.argumentsOf(node);
  const where = { node, path: ['where'], value: args['where'] };
  const filter = filterCondition(compiler, type, variable, where, start?.skip);
  const all = [filter, ...conditions].filter((condition) => condition !== undefined);
  const suffix = all.length === 0 ? '' : ` WHERE ${all.join(' AND ')}`;
  if ('parent' in of) {
    const { variable: bound, member } = of.parent;
    return pathClauses(bound, member.steps, variable, () => compiler.fresh('y')) + suffix;
  }
  const labelledNode = `${variable}:${labelOf(type)}`;
  if (start === undefined) return `MATCH (${labelledNode})${suffix}`;
  const from = compiler.fresh('s');
  const ids = compiler.parameter(readGiven(start.ids));
  const first = start.many
    ? `MATCH (${from}:${start.label}) WHERE ${from}.id IN ${ids}`
    : `MATCH (${from}:${start.label} {id: ${ids}})`;
  return `${first} ${pathClauses(from, start.steps, labelledNode, () => compiler.fresh('y'))}${suffix}`;
}

/** The condition that a cursor argument sets: rows after `after`, rows before `before`. */
export function cursorCondition(list: List, variable: string, argument: CursorArgument): string | undefined {
  const { compiler, node, keys } = list;
  const cursor = cursorIn(list, new Map([[node, compiler.argumentsOf(node)]]), argument);
  if (cursor === undefined) return undefined;
  const values = keys.map((_, index) => ({
    missing: cursor.keys[index] === null,
    parameter: compiler.parameter(({ args }) => cursorIn(list, args, argument)?.keys[index] ?? null),
  }));
  const last = {
    missing: false,
    parameter: compiler.parameter(({ args }) => cursorIn(list, args, argument)?.id ?? null),
  };
  const places = keys.some(({ property }) => property === 'id') ? values : [...values, last];
  return keysetCondition(variable, keys, argument === 'before', places);
}

/** The cursor that one request gives in an argument. */
export function cursorIn(
  { type, node, path, keys }: List,
  args: Brought['args'],
  argument: CursorArgument,
): Cursor | undefined {
  const now = args.get(node) ?? {};
  const list = () => ({ digest: digestOf(type, now), kinds: keys.map(({ kind }) => kind) });
  return pageCursor(now, argument, list, node, path);
}
