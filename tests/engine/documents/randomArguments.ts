import { getNamedType, type GraphQLField, isEnumType, isInputObjectType, isNonNullType } from 'graphql';
import type { Choices } from '../world/choices.ts';
import type { Emitter } from './emitter.ts';
import { randomWhere, type WhereHints } from './randomWhere.ts';

/** A cursor of an earlier answer, with the list it belongs to. */
export interface SeenCursor {
  readonly text: string;
  readonly type: string;
  readonly where: unknown;
  readonly orderBy: unknown;
}

/** What the arguments of a document may name. */
export interface ArgumentHints extends WhereHints {
  readonly emitter: Emitter;
  readonly cursors: readonly SeenCursor[];
  idOf(type: string): string;
}

type Given = Record<string, unknown>;

/** Invents the arguments of a field, as they stand in a document. */
export function randomArguments(hints: ArgumentHints, field: GraphQLField<unknown, unknown>): string {
  const { choices, emitter } = hints;
  const given = valuesFor(hints, field);
  const written = field.args.flatMap(({ name, type }) => {
    if (name in given && given[name] !== undefined) return [`${name}: ${emitter.emit(type, given[name])}`];
    const isOptional = !isNonNullType(type) && name !== 'ids';
    return isOptional && choices.chance(4) ? [`${name}: ${emitter.absent(type)}`] : [];
  });
  return written.length === 0 ? '' : `(${written.join(', ')})`;
}

function valuesFor(hints: ArgumentHints, field: GraphQLField<unknown, unknown>): Given {
  const { choices } = hints;
  const type = getNamedType(field.type).name;
  if (type.endsWith('Connection')) return randomPage(hints, field, type.slice(0, -'Connection'.length));
  const given: Given = {};
  for (const { name } of field.args) {
    if (name === 'language' && choices.chance(50)) given[name] = choices.pick(['EN', 'ZH']);
    if (name === 'first' && choices.chance(60)) given[name] = choices.pick([10, 1, 2, 3, 100]);
    if (name === 'id') given[name] = hints.idOf(type);
    if (name === 'ids') given[name] = Array.from({ length: choices.below(5) }, () => hints.idOf(type));
  }
  return given;
}

function randomPage(hints: ArgumentHints, field: GraphQLField<unknown, unknown>, type: string): Given {
  const { choices } = hints;
  const seen = hints.cursors.filter((cursor) => cursor.type === type);
  const page: Given = {};
  if (seen.length > 0 && choices.chance(50)) {
    const { where, orderBy } = choices.pick(seen);
    const same = seen.filter(
      (cursor) => JSON.stringify([cursor.where, cursor.orderBy]) === JSON.stringify([where, orderBy]),
    );
    Object.assign(page, { where: where ?? undefined, orderBy: orderBy ?? undefined });
    if (choices.chance(75)) page['after'] = choices.pick(same).text;
    if (choices.chance(35)) page['before'] = choices.pick(same).text;
  } else {
    const where = getNamedType(field.args.find(({ name }) => name === 'where')?.type);
    if (isInputObjectType(where) && choices.chance(40))
      page['where'] = choices.chance(5) ? null : randomWhere(hints, where, choices.below(4));
    if (choices.chance(45)) page['orderBy'] = choices.chance(5) ? null : randomOrder(choices, field);
  }
  const size = choices.pick([undefined, 1, 2, 3, 100]);
  if (choices.chance(35)) page['last'] = size;
  else page['first'] = choices.chance(5) ? null : size;
  return page;
}

function randomOrder(choices: Choices, field: GraphQLField<unknown, unknown>): Given[] {
  const order = getNamedType(field.args.find(({ name }) => name === 'orderBy')?.type);
  const fields = isInputObjectType(order) ? getNamedType(order.getFields()['field']?.type) : undefined;
  if (!isEnumType(fields)) throw new Error(`expected ${field.name} to have orders`);
  return Array.from({ length: choices.pick([1, 1, 2, 3, 0]) }, () => ({
    field: choices.pick(fields.getValues()).name,
    direction: choices.pick([undefined, 'DESC', 'ASC']),
    language: choices.pick([undefined, 'ZH', 'EN']),
  }));
}
