import type { Parameters, Value } from './port.ts';

/** A clause that reads the first records of a label in an order, from the beginning or from after a place. */
export interface OrderedClause {
  /** The clause up to its WITH, as it stands in the text. */
  readonly match: string;
  readonly variable: string;
  readonly label: string;
  /** What is sorted by before the id; the id itself where nothing else is. */
  readonly property: string;
  readonly descending: boolean;
  /** The place after which it reads, by the names of its parameters: that of the property, if it is not the id, and that of the id. */
  readonly after: readonly string[];
  /** How many records it reads. */
  limit(parameters: Parameters): Value | undefined;
}

const name = String.raw`[A-Za-z_]\w*`;
const clause = new RegExp(
  String.raw`MATCH \((?<variable>${name}):(?<label>${name})\) WHERE (?<where>[^{}]*?) ` +
    String.raw`WITH \k<variable> ORDER BY \k<variable>\.(?<property>${name})(?<descending> DESC)?` +
    String.raw`(?<then>, \k<variable>\.id)? LIMIT (?:\$(?<parameter>${name})|(?<number>\d+))(?![\w.])`,
  'g',
);

/** The clauses of a text in which no more is asked than an order and a place in it. */
export function orderedClauses(cypher: string): OrderedClause[] {
  return [...cypher.matchAll(clause)].flatMap(({ 0: text, groups = {} }) => {
    const { variable = '', label = '', where = '', property = '', descending, then, parameter, number } = groups;
    const byId = property === 'id' && descending === undefined;
    if (byId === (then !== undefined)) return [];
    const after = placeIn(where, { variable, property, descending: descending !== undefined, byId });
    if (after === undefined) return [];
    return {
      match: text.slice(0, text.indexOf(` WITH ${variable} ORDER BY`)),
      variable,
      label,
      property,
      descending: descending !== undefined,
      after,
      limit: (parameters: Parameters) => (parameter === undefined ? Number(number) : parameters[parameter]),
    };
  });
}

/** The parameters of the place after which the conditions read; none where they ask for the beginning, undefined where for more. */
function placeIn(
  where: string,
  order: { readonly variable: string; readonly property: string; readonly descending: boolean; readonly byId: boolean },
): string[] | undefined {
  const { variable, property, descending, byId } = order;
  const value = `${variable}.${property}`;
  if (where === `${value} IS NOT NULL`) return [];
  const sign = descending ? '<' : '>';
  const place = byId
    ? String.raw`\(*${value} > \$(\w+)\)*`
    : String.raw`\(${value} ${sign}= \$(\w+) AND \(\(${value} ${sign} \$\1\) OR \(${variable}\.id > \$(\w+)\)\)\)`;
  const found = new RegExp(`^${place}$`).exec(where);
  return found?.slice(1);
}
