import { labelOf, type LinkMember } from './catalogue.ts';
import type { Compiler } from './compiler.ts';
import { type Given, pathKey } from './given.ts';

type Fields = Readonly<Record<string, unknown>>;

/** Where a query can start instead of scanning: the records with known ids, and the way from them to the list. */
export interface Start {
  readonly label: string;
  /** From the start to the list, already turned round. */
  readonly steps: LinkMember['steps'];
  /** The ids in the `where` argument, and whether it is one id or a list. */
  readonly ids: Given;
  readonly many: boolean;
  /** The condition that starting there fulfils, if it asks nothing else. */
  readonly skip: string | undefined;
}

/** Finds a condition on the id of a related record that every row must fulfil, nearest first. */
export const findStart = (compiler: Compiler, type: string, given: Given): Start | undefined =>
  startIn(compiler, type, given, { back: [], outermost: undefined });

/** What was passed on the way to a condition. */
interface Way {
  readonly back: LinkMember['steps'];
  /** The first relation on the way, as long as all conditions on it were followed. */
  readonly outermost: string | undefined;
}

function startIn(compiler: Compiler, type: string, { node, path, value }: Given, way: Way): Start | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const fields = value as Fields;
  const isAtRoot = way.back.length === 0;
  const id = fields['id'] as Fields | null | undefined;
  const operator = ['eq', 'in'].find((name) => id?.[name] !== undefined && id[name] !== null);
  if (!isAtRoot && operator !== undefined)
    return {
      label: labelOf(compiler.catalogue.records.has(type) ? type : 'Node'),
      steps: way.back,
      ids: { node, path: [...path, 'id', operator], value: id?.[operator] },
      many: operator === 'in',
      skip: isAlone(fields) && isAlone(id) ? way.outermost : undefined,
    };
  for (const [name, inner] of Object.entries(fields)) {
    const further = { node, path: [...path, name], value: inner };
    const start =
      name === 'AND'
        ? startInAll(compiler, type, further, way)
        : startBehind(compiler, type, name, further, way, fields);
    if (start !== undefined) return start;
  }
  return undefined;
}

/** Any of the conditions that all must hold. */
function startInAll(compiler: Compiler, type: string, { node, path, value }: Given, way: Way): Start | undefined {
  if (!Array.isArray(value)) return undefined;
  for (const [index, element] of value.entries()) {
    const given = { node, path: [...path, index], value: element as unknown };
    const start = startIn(compiler, type, given, { ...way, outermost: undefined });
    if (start !== undefined) return start;
  }
  return undefined;
}

/** The records at the other end of a relation. */
function startBehind(
  compiler: Compiler,
  type: string,
  name: string,
  { node, path, value }: Given,
  { back, outermost }: Way,
  fields: Fields,
): Start | undefined {
  const member = compiler.catalogue.membersOf(type).get(name);
  if (member?.kind !== 'link' || value === null || value === undefined) return undefined;
  const to = member.to.length === 1 ? (member.to[0] ?? 'Node') : 'Node';
  const inner = member.many ? [...path, 'some'] : path;
  const turned = [...member.steps].reverse().map(({ relation, direction }) => ({
    relation,
    direction: direction === 'both' ? ('both' as const) : direction === 'out' ? ('in' as const) : ('out' as const),
  }));
  const isFollowed = isAlone(fields) && (!member.many || isAlone(value));
  return startIn(
    compiler,
    to,
    { node, path: inner, value: member.many ? (value as Fields)['some'] : value },
    { back: [...turned, ...back], outermost: back.length === 0 ? pathKey(inner) : isFollowed ? outermost : undefined },
  );
}

const isAlone = (fields: unknown): boolean => Object.keys(fields ?? {}).length === 1;
