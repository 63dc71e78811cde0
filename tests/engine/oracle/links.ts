import { records } from '../../../src/concepts/records.ts';
import { linksOf } from '../../../src/engine/catalogue.ts';
import type { LinkDefinition } from '../../../src/engine/record.ts';
import { declarationOf, namesOf, type World, type WorldRecord } from '../world/world.ts';
import { inOrder } from './orders.ts';

/** The record with an id. */
export function recordOf(world: World, id: string): WorldRecord {
  const found = world.find((record) => record.id === id);
  if (found === undefined) throw new Error(`expected a record ${id} in the world, got none`);
  return found;
}

/** The records that a field of a record leads to, in the order of a plain list; `undefined` where the field is no link. */
export function linked(world: World, record: WorldRecord, field: string): readonly WorldRecord[] | undefined {
  if (record.type === 'Model' && field === 'backers') return backersOf(world, record);
  const link = linksOf(declarationOf(record.type))[field];
  if (link?.symmetric === true) return plainOrder(record.type, symmetric(world, record, field));
  if (link !== undefined) return (record.links[field] ?? []).map((id) => recordOf(world, id));
  const inverses = records.flatMap((definition) =>
    Object.entries(linksOf(definition))
      .filter(([, other]) => other.inverse === field && leadsTo(other, record.type))
      .map(([name]) => ({ type: definition.type, name })),
  );
  if (inverses.length === 0) return undefined;
  const found = world.filter((other) =>
    inverses.some(({ type, name }) => other.type === type && (other.links[name] ?? []).includes(record.id)),
  );
  return plainOrder(inverses.length === 1 ? inverses[0]?.type : undefined, found);
}

const leadsTo = ({ to }: LinkDefinition, type: string): boolean => namesOf(type).some((name) => to.includes(name));

const symmetric = (world: World, record: WorldRecord, field: string): WorldRecord[] =>
  world.filter(
    (other) =>
      other.type === record.type &&
      ((other.links[field] ?? []).includes(record.id) || (record.links[field] ?? []).includes(other.id)),
  );

/** Records of one type come in that type's first order, those of several by id. */
const plainOrder = (type: string | undefined, found: readonly WorldRecord[]): readonly WorldRecord[] =>
  inOrder(found, type === undefined ? [{ field: 'ID', direction: 'ASC', language: 'EN' }] : undefined);

/** Whoever put money into the developer of a model. */
function backersOf(world: World, model: WorldRecord): readonly WorldRecord[] {
  const developer = model.links['developer']?.[0];
  const investments = world.filter(
    ({ type, links }) => type === 'Investment' && developer !== undefined && links['target']?.[0] === developer,
  );
  const ids = new Set(investments.flatMap(({ links }) => links['investor'] ?? []));
  return [...ids].sort().map((id) => recordOf(world, id));
}
