import { wordsOf } from './answer.ts';
import type { ValueMember } from './catalogue.ts';
import type { Compiler, ReadParameter } from './compiler.ts';
import { parseDate } from './dates.ts';
import { fold } from './fold.ts';
import { type Given, valueAt } from './given.ts';
import { inputError } from './inputError.ts';

/** Whatever text a condition stands in: it takes the condition's values as parameters. */
export type Parameterised = Pick<Compiler, 'parameter'>;

/** How many values an `in` may list. */
export const longestList = 100;

/** The members of a group, each reading its own property. */
export const groupMembers = ({ property, value }: ValueMember): ReadonlyMap<string, ValueMember> =>
  new Map(
    Object.entries(value.members ?? {}).map(([name, member]) => [
      name,
      { kind: 'value', property: property + name.charAt(0).toUpperCase() + name.slice(1), value: member },
    ]),
  );

/** One condition of a filter on a value, such as `x0.length >= $p1`. */
export function valueCondition(
  compiler: Parameterised,
  variable: string,
  member: ValueMember,
  operator: string,
  given: Given,
): string {
  const property = `${variable}.${member.property}`;
  switch (member.value.kind) {
    case 'string':
      return textCondition(compiler, [property], operator, given, member.property === 'id');
    case 'text':
      return member.property === 'name'
        ? listCondition(compiler, `${variable}.nameFold`, operator, given)
        : textCondition(compiler, [`${property}Zh`, `${property}En`], operator, given, false);
    case 'strings':
      return listCondition(compiler, property, operator, given);
    case 'date':
      return dateCondition(compiler, property, operator, given);
    default:
      return scalarCondition(compiler, property, operator, given);
  }
}

const comparisons: Readonly<Record<string, string>> = { eq: '=', in: 'IN', gt: '>', gte: '>=', lt: '<', lte: '<=' };

function scalarCondition(compiler: Parameterised, property: string, operator: string, given: Given): string {
  if (given.value === null) return missing(property, operator, given);
  return `${property} ${comparisons[operator] ?? '='} ${compiler.parameter(readGiven(given))}`;
}

const words: Readonly<Record<string, string>> = {
  contains: 'CONTAINS',
  startsWith: 'STARTS WITH',
  endsWith: 'ENDS WITH',
  eq: '=',
  in: 'IN',
};

/** Texts are compared without regard to case; ids as they are. */
function textCondition(
  compiler: Parameterised,
  properties: readonly string[],
  operator: string,
  given: Given,
  exact: boolean,
): string {
  if (given.value === null) return properties.map((property) => missing(property, operator, given)).join(' AND ');
  const parameter = compiler.parameter(exact ? readGiven(given) : mapped(given, (text) => text.toLowerCase()));
  const tests = properties.map((property) =>
    exact
      ? `${property} ${words[operator] ?? '='} ${parameter}`
      : `toLower(${property}) ${words[operator] ?? '='} ${parameter}`,
  );
  return tests.length === 1 ? (tests[0] ?? 'true') : `(${tests.join(' OR ')})`;
}

/** A list of words fulfils what one of them fulfils. Names are kept folded: no case, no accents, full and half width alike. */
function listCondition(compiler: Parameterised, property: string, operator: string, given: Given): string {
  if (given.value === null) return missing(`head(${property})`, operator, given);
  const isFolded = property.endsWith('Fold');
  const parameter = compiler.parameter(mapped(given, isFolded ? fold : (text) => text.toLowerCase()));
  const word = isFolded ? 'w' : 'toLower(w)';
  return `any(w IN coalesce(${property}, []) WHERE ${word} ${words[operator] ?? '='} ${parameter})`;
}

function dateCondition(compiler: Parameterised, property: string, operator: string, given: Given): string {
  if (given.value === null) return missing(property, operator, given);
  const [earliest, latest] = [`${property}Earliest`, `${property}Latest`];
  const first = () => compiler.parameter(dayOf(given, 'earliest'));
  const last = () => compiler.parameter(dayOf(given, 'latest'));
  switch (operator) {
    case 'gte':
      return `(${property} IS NOT NULL AND (${latest} IS NULL OR ${latest} >= ${first()}))`;
    case 'lte':
      return `(${property} IS NOT NULL AND (${earliest} IS NULL OR ${earliest} <= ${last()}))`;
    case 'gt':
      return `${earliest} > ${last()}`;
    case 'lt':
      return `${latest} < ${first()}`;
    case 'within':
      return (
        `(${property} IS NOT NULL AND coalesce(${earliest}, '${openEnds.earliest}') >= ${first()} ` +
        `AND coalesce(${latest}, '${openEnds.latest}') <= ${last()})`
      );
    default:
      return `${property} = ${compiler.parameter((brought) => parsed(given, valueAt(brought.args.get(given.node), given.path)).edtf)}`;
  }
}

/** What stands for an open end: words that sort before, or after, every day. */
const openEnds = { earliest: '', latest: '~' } as const;

const dayOf =
  (given: Given, end: 'earliest' | 'latest'): ReadParameter =>
  (brought) =>
    parsed(given, valueAt(brought.args.get(given.node), given.path))[end] ?? openEnds[end];

function parsed({ node, path }: Given, text: unknown) {
  const date = typeof text === 'string' ? parseDate(text) : undefined;
  if (date === undefined)
    throw inputError(`expected an EDTF date such as 2024, 2024-04 or 2024-04-16, got ${JSON.stringify(text)}`, {
      argument: path.join('.'),
      node,
    });
  return date;
}

/** Only `eq` may ask for what is missing; any other comparison with null asks nothing that can be true. */
function missing(property: string, operator: string, { node, path }: Given): string {
  if (operator === 'eq') return `${property} IS NULL`;
  throw inputError(`expected a value to compare with, got null; only eq takes null, for what is missing`, {
    argument: path.join('.'),
    node,
  });
}

/** Reads a value of a filter from each request, and refuses one that no engine can compare. */
export const readGiven =
  (given: Given): ReadParameter =>
  ({ args }) => {
    const value = valueAt(args.get(given.node), given.path);
    const values: readonly unknown[] = Array.isArray(value) ? value : [value];
    const refuse = (message: string) => inputError(message, { argument: given.path.join('.'), node: given.node });
    if (values.length > longestList) throw refuse(`expected at most ${longestList} values, got ${values.length}`);
    const large = values.find((each) => Number.isInteger(each) && !Number.isSafeInteger(each));
    if (large !== undefined) throw refuse(`expected a number between -2^53 and 2^53, got ${wordsOf(large)}`);
    return value;
  };

const mapped =
  (given: Given, change: (text: string) => string): ReadParameter =>
  (brought) => {
    const value = readGiven(given)(brought);
    return Array.isArray(value) ? value.map((item) => change(wordsOf(item))) : change(wordsOf(value));
  };
