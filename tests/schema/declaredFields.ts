import type { LinkDefinition, RecordDefinition } from '../../src/engine/record.ts';
import type { ValueDefinition } from '../../src/engine/values.ts';

/** Types by field by type's name; an enum is written as its words and a group as its members. */
export type Fields = Record<string, Record<string, string>>;

/** Short lists that people read whole, so that they are lists and not connections; parts always are. */
const shortLists = [
  'Claim.supportedBy',
  'Claim.attackedBy',
  'Model.results',
  'Question.positions',
  'Statement.replies',
  'UseCase.recommendations',
];

/** The common interface of links that lead to several types. */
const commonInterface: Readonly<Record<string, string>> = {
  'Affiliation.person': 'Party',
  'Stance.shownBy': 'Fact',
};

/** Fields that are worked out from several records. */
const derived: Fields = {
  Adoption: { date: 'PartialDate' },
  Affiliation: { date: 'PartialDate' },
  Citation: { facts: '[Fact!]!', passage: 'String' },
  Measurement: { date: 'PartialDate' },
  Model: { backers: '[Party!]!' },
  Result: { date: 'PartialDate' },
  Statement: { interests: '[Interest!]!' },
};
const derivedOfParty = { opponents: '[Opposition!]!', allies: '[Alliance!]!' };
const fact = { citations: '[Citation!]!', note: 'String' };

/** Every field that the records ask for, on their types and on the interfaces at the ends of their links. */
export function declaredFields(records: readonly RecordDefinition[]): Fields {
  const fields: Fields = {};
  const add = (type: string, added: Record<string, string>) => (fields[type] = { ...fields[type], ...added });
  for (const { type, interfaces, cites, values, links, parts } of records) {
    add(type, { id: 'ID!', ...(cites ? fact : {}), ...valueFields(values), ...derived[type] });
    if (interfaces.includes('Party')) add(type, derivedOfParty);
    for (const [name, link] of Object.entries(links)) {
      const target = typeOfLink(`${type}.${name}`, link);
      add(type, { [name]: link.many ? `[${target}!]!` : target + (link.required ? '!' : '') });
      const { inverse } = link;
      if (inverse === undefined || link.symmetric) continue;
      for (const end of endsOf(link, records)) {
        const isPart = Object.values(records.find((record) => record.type === end)?.parts ?? {}).some(
          (part) => part.type === type && part.owner === name,
        );
        const isList = isPart || shortLists.includes(`${end}.${inverse}`);
        add(end, { [inverse]: isList ? `[${type}!]!` : `${type}Connection!` });
      }
    }
    for (const [name, part] of Object.entries(parts)) add(type, { [name]: `[${part.type}!]!` });
  }
  return fields;
}

function typeOfLink(field: string, { to }: LinkDefinition): string {
  const type = to.length === 1 ? to[0] : commonInterface[field];
  if (type === undefined) throw new Error(`expected one type for ${field}, got ${to.join(', ')}: name their interface`);
  return type;
}

const endsOf = ({ to }: LinkDefinition, records: readonly RecordDefinition[]): string[] =>
  to.flatMap((end) => [
    end,
    ...records.filter(({ interfaces }) => interfaces.includes(end)).map((record) => record.type),
  ]);

function valueFields(values: Readonly<Record<string, ValueDefinition>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => [
      [name, namedType(value) + (isAlwaysThere(value) ? '!' : '')],
      ...(value.presence === undefined ? [] : [[value.presence, 'Boolean!']]),
    ]),
  ) as Record<string, string>;
}

const isAlwaysThere = ({ kind, required, fallback }: ValueDefinition): boolean =>
  required || fallback !== undefined || kind === 'strings';

function namedType({ kind, words = [], members = {} }: ValueDefinition): string {
  switch (kind) {
    case 'string':
    case 'text':
      return 'String';
    case 'strings':
      return '[String!]';
    case 'boolean':
      return 'Boolean';
    case 'integer':
      return 'Int';
    case 'number':
      return 'Float';
    case 'date':
      return 'PartialDate';
    case 'enum':
      return `(${words.join(' | ')})`;
    case 'group':
      return writeGroup(valueFields(members));
  }
}

/** Writes an object type by its members. */
export const writeGroup = (members: Readonly<Record<string, string>>): string =>
  `{ ${Object.entries(members)
    .map(([name, type]) => `${name}: ${type}`)
    .join(', ')} }`;
