import { z } from 'zod';
import { citation } from '../concepts/citations/record.ts';
import { records } from '../concepts/records.ts';
import type { LinkDefinition, PartDefinition, RecordDefinition } from '../engine/record.ts';
import { shapeOf, text } from '../engine/values.ts';
import { definitionOf, typesOf } from './definitions.ts';
import { article, either, noun } from './words.ts';

/** The shapes that hold another record's id, with the record types that it may be of. */
export const referenceShapes = z.registry<{ types: readonly string[] }>();

const slug = '[a-z0-9]+(?:[-.][a-z0-9]+)*';

/** An id of some types, in the form that all ids have. */
function idForm(types: readonly string[]): z.ZodString {
  const prefixes = types.map((type) => definitionOf(type).prefix);
  const nouns = either(types.map(noun));
  return z
    .string()
    .regex(
      new RegExp(`^(?:${prefixes.join('|')}):${slug}$`),
      `expected the id of ${article(nouns)}, such as ${prefixes[0] ?? ''}:some-name`,
    );
}

/** An id that refers to another record. */
function referenceShape(types: readonly string[]): z.ZodType {
  const shape = idForm(types);
  referenceShapes.add(shape, { types });
  return shape;
}

const citationShape = z
  .strictObject({ ...linkShapes(citation, []), ...shapeOf(citation.values) })
  .meta({ id: 'Citation' });
const citations = z.array(citationShape).min(1, 'expected at least one citation');

function linkShape({ to, many, required, cited }: LinkDefinition): z.ZodType {
  const id = referenceShape(typesOf(to));
  const end = cited ? z.strictObject({ to: id, citations }) : id;
  const shape = many ? z.array(end) : end;
  return required ? shape : shape.optional();
}

function linkShapes({ links }: RecordDefinition, without: readonly string[]): Record<string, z.ZodType> {
  const own = Object.entries(links).filter(([name]) => !without.includes(name));
  return Object.fromEntries(own.map(([name, link]) => [name, linkShape(link)]));
}

/** A part stands inside its owner: it has no id, counts its own place, and may leave its citations to the owner. */
function partShape({ type, owner }: PartDefinition): z.ZodType {
  const definition = definitionOf(type);
  const { order, ...values } = shapeOf(definition.values);
  return z.strictObject({
    ...values,
    ...(order === undefined ? {} : { order: order.optional() }),
    ...linkShapes(definition, [owner]),
    ...(definition.cites ? { citations: citations.optional(), note: text().schema.optional() } : {}),
  });
}

function recordShape(definition: RecordDefinition): z.ZodType {
  const { type, values, parts, cites } = definition;
  return z.strictObject({
    id: idForm([type]),
    ...shapeOf(values),
    ...linkShapes(definition, []),
    ...Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, z.array(partShape(part)).optional()])),
    ...(cites ? { citations, note: text().schema.optional() } : {}),
  });
}

/** The nouns that seed files list under their plural; all others stand inside these. */
export const topLevel = records.filter(({ listed }) => listed);

/** The shape of one record in a seed file, by type. */
export const recordShapes: ReadonlyMap<string, z.ZodType> = new Map(
  topLevel.map((definition) => [definition.type, recordShape(definition)]),
);
