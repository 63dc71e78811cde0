import type { LinkMember, Member } from './catalogue.ts';
import type { Compiler } from './compiler.ts';
import { type Given, pathKey } from './given.ts';
import { inputError } from './inputError.ts';
import { pathPattern } from './steps.ts';
import { groupMembers, valueCondition } from './valueFilters.ts';

/** How many relations deep a filter may go. */
export const deepestFilter = 4;

/** How many relations and values one filter may ask of: an engine needs time for each before it reads anything. */
export const mostAsked = { relations: 40, values: 200 };

type Fields = Readonly<Record<string, unknown>>;

/** Compiles one filter level. */
interface Level {
  readonly compiler: Compiler;
  readonly type: string;
  readonly variable: string;
  readonly depth: number;
  /** Below a NOT, every condition must be true or false: what is missing is false there, not unknown. */
  readonly negated: boolean;
  /** A condition that the query already starts from. */
  readonly skip: string | undefined;
  /** What the whole filter has asked of so far. */
  readonly asked: { relations: number; values: number };
}

/** The filter of a `where` argument as a Cypher condition on a variable; `undefined` where it asks nothing. */
export function filterCondition(
  compiler: Compiler,
  type: string,
  variable: string,
  given: Given,
  skip?: string,
): string | undefined {
  return all(
    conditions({ compiler, type, variable, depth: 0, negated: false, skip, asked: { relations: 0, values: 0 } }, given),
  );
}

function conditions(level: Level, given: Given): string[] {
  if (given.value === null || given.value === undefined) return [];
  const members = level.compiler.catalogue.membersOf(level.type);
  return Object.entries(given.value as Fields).flatMap(([name, value]) => {
    const inner = { node: given.node, path: [...given.path, name], value };
    if (name === 'AND') return listed(level, inner);
    if (name === 'OR') return value === null ? [] : [any(listed(level, inner))];
    if (name === 'NOT') return negation(level, inner);
    const member = name === 'id' ? idMember : members.get(name);
    return member === undefined ? [] : memberConditions(level, member, inner);
  });
}

const idMember: Member = {
  kind: 'value',
  property: 'id',
  value: { kind: 'string', required: true, schema: undefined as never },
};

/** Each element of AND or OR as one condition. */
function listed(level: Level, given: Given): string[] {
  const elements = (given.value ?? []) as readonly unknown[];
  return elements.map((value, index) => {
    const element = { node: given.node, path: [...given.path, index], value };
    return all(conditions(level, element)) ?? 'true';
  });
}

function negation(level: Level, given: Given): string[] {
  if (given.value === null) return [];
  const inner = all(conditions({ ...level, negated: true }, given));
  return [inner === undefined ? 'false' : `NOT (${inner})`];
}

function memberConditions(level: Level, member: Member, given: Given): string[] {
  if (member.kind === 'link') return relationConditions(level, member, given);
  if (member.kind !== 'value' || given.value === undefined) return [];
  if (member.value.kind === 'group')
    return Object.entries((given.value ?? {}) as Fields).flatMap(([name, value]) => {
      const part = groupMembers(member).get(name);
      return part === undefined
        ? []
        : memberConditions(level, part, { node: given.node, path: [...given.path, name], value });
    });
  return Object.entries((given.value ?? {}) as Fields).flatMap(([operator, value]) => {
    if (value === undefined) return [];
    countAsked(level, 'values', given);
    const condition = valueCondition(level.compiler, level.variable, member, operator, {
      node: given.node,
      path: [...given.path, operator],
      value,
    });
    return [level.negated ? `coalesce(${condition}, false)` : condition];
  });
}

function relationConditions(level: Level, member: LinkMember, given: Given): string[] {
  const to = member.to.length === 1 ? (member.to[0] ?? 'Node') : sharedInterface(level, member);
  const inner = { ...level, type: to, depth: level.depth + 1 };
  if (inner.depth > deepestFilter)
    throw inputError(`expected a filter at most ${deepestFilter} relations deep, got ${inner.depth}`, {
      argument: given.path.join('.'),
      node: given.node,
    });
  const count = (condition: string | undefined, variable: string, comparison: string): string => {
    countAsked(level, 'relations', given);
    const pattern = pathPattern(level.variable, member.steps, variable);
    const where = condition === undefined ? '' : ` WHERE ${condition}`;
    return `COUNT { MATCH ${pattern}${where} } ${comparison}`;
  };
  const related = (value: unknown, path: Given['path'], negated: boolean) => {
    const variable = level.compiler.fresh('f');
    const condition = all(conditions({ ...inner, variable, negated }, { node: given.node, path, value }));
    return { variable, condition };
  };
  if (given.value === undefined || pathKey(given.path) === level.skip) return [];
  if (!member.many) {
    if (given.value === null) return [count(undefined, level.compiler.fresh('f'), '= 0')];
    const { variable, condition } = related(given.value, given.path, level.negated);
    return [count(condition, variable, '> 0')];
  }
  return Object.entries((given.value ?? {}) as Fields).flatMap(([quantifier, value]) => {
    const path = [...given.path, quantifier];
    if (value === null || value === undefined || pathKey(path) === level.skip) return [];
    const { variable, condition } = related(value, path, quantifier === 'all' || level.negated);
    if (quantifier === 'some') return [count(condition, variable, '> 0')];
    if (quantifier === 'none') return [count(condition, variable, '= 0')];
    return condition === undefined ? [] : [count(`NOT (${condition})`, variable, '= 0')];
  });
}

function countAsked({ asked }: Level, what: keyof typeof mostAsked, { path, node }: Given): void {
  asked[what] += 1;
  if (asked[what] > mostAsked[what])
    throw inputError(`expected a filter that asks of at most ${mostAsked[what]} ${what}, got more`, {
      argument: String(path[0]),
      node,
    });
}

/** The interface whose filter a link to several types takes: the one that the SDL names, which all of them have. */
function sharedInterface({ compiler }: Level, member: LinkMember): string {
  const types = new Set(member.to.flatMap((name) => compiler.catalogue.typesOf(name)));
  const covers = (name: string): boolean => [...types].every((type) => compiler.catalogue.typesOf(name).includes(type));
  return ['Party', 'Entity', 'Fact', 'Node'].find(covers) ?? 'Node';
}

const all = (parts: readonly string[]): string | undefined =>
  parts.length === 0 ? undefined : parts.length === 1 ? parts[0] : `(${parts.join(' AND ')})`;

const any = (parts: readonly string[]): string => (parts.length === 0 ? 'false' : `(${parts.join(' OR ')})`);
