import {
  getNamedType,
  type GraphQLInputField,
  type GraphQLInputObjectType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import type { Choices } from '../world/choices.ts';
import { dates, numbers, wholeNumbers, words } from '../world/words.ts';

/** What a random filter may name. */
export interface WhereHints {
  readonly choices: Choices;
  /** Ids of the world, and some that are not in it. */
  readonly ids: readonly string[];
}

/** Invents the value of a `where` argument, at most so many relations deep. */
export function randomWhere(hints: WhereHints, type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
  const { choices } = hints;
  const fields = Object.values(type.getFields());
  const logic = fields.filter(({ name }) => ['AND', 'OR', 'NOT'].includes(name));
  const values = fields.filter((field) => !logic.includes(field) && !isRelation(field));
  const relations = fields.filter(isRelation);
  const where: Record<string, unknown> = {};
  const count = choices.pick([1, 1, 1, 1, 2, 2, 0]);
  for (let taken = 0; taken < count; taken += 1) {
    const kind = choices.below(10);
    const from = kind < 4 || depth === 0 ? values : kind < 7 ? relations : logic.length > 0 ? logic : values;
    const field = choices.pick(from.length > 0 ? from : fields);
    const value = randomCondition(hints, field, depth);
    if (value !== undefined) where[field.name] = value;
  }
  return where;
}

const isRelation = (field: GraphQLInputField): boolean => {
  const { name } = getNamedType(field.type);
  return (
    name.endsWith('RelationFilter') ||
    (name.endsWith('Where') && !['AND', 'OR', 'NOT'].includes(field.name) && !isGroup(field))
  );
};

/** Groups such as an amount are no records: their filters cannot be joined. */
function isGroup(field: GraphQLInputField): boolean {
  const type = getNamedType(field.type);
  return isInputObjectType(type) && type.name.endsWith('Where') && type.getFields()['AND'] === undefined;
}

function randomCondition(hints: WhereHints, field: GraphQLInputField, depth: number): unknown {
  const { choices } = hints;
  const type = getNamedType(field.type);
  if (!isInputObjectType(type)) return undefined;
  if (choices.chance(4)) return null;
  if (field.name === 'AND' || field.name === 'OR')
    return Array.from({ length: choices.pick([2, 1, 3, 0]) }, () => randomWhere(hints, type, depth));
  if (field.name === 'NOT') return randomWhere(hints, type, depth);
  if (type.name.endsWith('RelationFilter')) return randomRelation(hints, type, depth);
  if (isGroup(field)) return randomWhere(hints, type, 0);
  if (type.name.endsWith('Where'))
    return choices.chance(15) ? null : depth === 0 ? undefined : randomWhere(hints, type, depth - 1);
  return randomOperators(hints, type);
}

function randomRelation(hints: WhereHints, type: GraphQLInputObjectType, depth: number): unknown {
  if (depth === 0) return undefined;
  const { choices } = hints;
  const quantifiers = choices.chance(10) ? ['some', 'all', 'none'] : [choices.pick(['some', 'some', 'all', 'none'])];
  return Object.fromEntries(
    quantifiers.map((quantifier) => {
      const inner = type.getFields()[quantifier]?.type;
      const named = inner && getNamedType(inner);
      if (!isInputObjectType(named)) throw new Error(`expected ${type.name} to have ${quantifier}`);
      return [quantifier, choices.chance(4) ? null : randomWhere(hints, named, depth - 1)];
    }),
  );
}

function randomOperators(hints: WhereHints, type: GraphQLInputObjectType): Record<string, unknown> {
  const { choices } = hints;
  const operators = Object.values(type.getFields());
  const count = choices.pick([1, 1, 1, 1, 2, 0]);
  return Object.fromEntries(
    Array.from({ length: count }, () => {
      const { name } = choices.pick(operators);
      if (name === 'eq' && choices.chance(20)) return [name, null];
      const value = () => randomValue(hints, type);
      return [name, name === 'in' ? Array.from({ length: choices.pick([2, 1, 0, 3]) }, value) : value()];
    }),
  );
}

function randomValue({ choices, ids }: WhereHints, type: GraphQLInputObjectType): unknown {
  switch (type.name) {
    case 'IDFilter':
      return choices.pick(ids);
    case 'IntFilter':
      return choices.pick(wholeNumbers);
    case 'FloatFilter':
      return choices.pick(numbers);
    case 'BooleanFilter':
      return choices.chance(50);
    case 'DateFilter':
      return choices.pick(dates);
    case 'StringFilter':
      return randomWord(choices);
    default: {
      const named = getNamedType(Object.values(type.getFields())[0]?.type);
      if (!isEnumType(named)) throw new Error(`expected ${type.name} to compare enum values`);
      return choices.pick(named.getValues()).name;
    }
  }
}

/** A word of the world, in other case, or a piece of it; pieces never cut a letter of an astral plane. */
function randomWord(choices: Choices): string {
  const word = choices.pick(words);
  const letters = [...word];
  switch (choices.below(5)) {
    case 1:
      return word.toUpperCase();
    case 2:
      return letters.slice(0, 1).join('');
    case 3:
      return letters.slice(-1).join('');
    case 4:
      return '';
    default:
      return word;
  }
}
