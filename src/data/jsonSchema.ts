import { z } from 'zod';
import { dateSchema } from '../engine/dates.ts';
import { definitionOf } from './definitions.ts';
import { recordShapes, topLevel } from './recordShape.ts';

type JsonSchema = z.core.JSONSchema.BaseSchema;

/** Says what a type, or one of its fields, is; from this an editor's hints come. */
export type Describe = (type: string, field?: string) => string | undefined;

const edtf = '[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?';
const edtfShape = {
  type: ['string', 'integer'],
  pattern: `^(?:${edtf}|${edtf}/(?:${edtf}|\\.\\.)|\\.\\./${edtf})$`,
  description: 'EDTF: a day 2024-07-24, a month 2024-04, a year 2015, or an interval 2024-07-24/..',
};
const dateShape = {
  anyOf: [
    edtfShape,
    {
      type: 'object',
      properties: {
        edtf: edtfShape,
        inferred: { type: 'boolean', description: 'Whether a part of it is not in the text.' },
      },
      required: ['edtf'],
      additionalProperties: false,
    },
  ],
};

/** The JSON Schema of a seed file, for completion and hints in an editor. */
export function jsonSchema(describe: Describe): JsonSchema {
  const file = z.strictObject(
    Object.fromEntries(topLevel.map(({ type, plural }) => [plural, z.array(shapeOf(type)).optional()])),
  );
  const schema = z.toJSONSchema(file, {
    io: 'input',
    target: 'draft-7',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema === dateSchema) Object.assign(made, dateShape);
    },
  });
  for (const { type, plural } of topLevel) {
    const list = schema.properties?.[plural];
    if (typeof list !== 'object') continue;
    addDescription(list, describe(type));
    describeFields(list.items as JsonSchema, type, describe);
  }
  return { ...schema, title: 'A seed file' };
}

function shapeOf(type: string): z.ZodType {
  const shape = recordShapes.get(type);
  if (shape === undefined) throw new Error(`expected a listed type, got ${type}`);
  return shape;
}

function describeFields(schema: JsonSchema, type: string, describe: Describe): void {
  const { parts } = definitionOf(type);
  for (const [name, property] of Object.entries(schema.properties ?? {})) {
    if (typeof property !== 'object') continue;
    addDescription(property, describe(type, name));
    const part = parts[name];
    if (part !== undefined) describeFields(property.items as JsonSchema, part.type, describe);
  }
}

function addDescription(schema: JsonSchema, description: string | undefined): void {
  if (description !== undefined) schema.description = description.replaceAll(/\s+/g, ' ');
}
