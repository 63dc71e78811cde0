import { z } from 'zod';
import { dateSchema } from './dates.ts';

/** How a value is stored and read: `text` in Chinese and English, `date` as EDTF with bounds, `group` as members of one object. */
export type ValueKind = 'string' | 'strings' | 'text' | 'boolean' | 'integer' | 'number' | 'enum' | 'date' | 'group';

/** One value of a record: its kind, its shape in a seed file, and whether every record has it. */
export interface ValueDefinition {
  readonly kind: ValueKind;
  readonly schema: z.ZodType;
  readonly required: boolean;
  /** The allowed words of an `enum`. */
  readonly words?: readonly string[];
  /** The members of a `group`. */
  readonly members?: Readonly<Record<string, ValueDefinition>>;
  /** The boolean that tells whether a `group` is there at all, so that a filter can ask for it. */
  readonly presence?: string;
  /** The value where a seed file gives none. */
  readonly fallback?: string | boolean | number;
}

const value = (kind: ValueKind, schema: z.ZodType): ValueDefinition => ({ kind, schema, required: true });

const line = z.string().trim().min(1).max(2000);

/** A line of plain text in one language or none, such as a quotation or a digest. */
export const string = (schema: z.ZodType = line): ValueDefinition => value('string', schema);

/** A list of plain words, such as aliases. */
export const strings = (): ValueDefinition => ({ ...value('strings', z.array(line)), required: false });

/** A text that people read, in Chinese and English. */
export const text = (): ValueDefinition => value('text', z.strictObject({ zh: line, en: line }));

/** Yes or no. */
export const boolean = (): ValueDefinition => value('boolean', z.boolean());

/** A whole number, optionally with bounds. */
export const integer = (schema: z.ZodType = z.int()): ValueDefinition => value('integer', schema);

/** Any number. */
export const number = (): ValueDefinition => value('number', z.number());

/** One word of a closed list, the same as the enum of that name in the GraphQL schema. */
export const oneOf = (...words: readonly [string, ...string[]]): ValueDefinition => ({
  ...value('enum', z.enum(words)),
  words,
});

/** A day, month, year or interval in EDTF, kept as precisely as the source tells it. */
export const date = (): ValueDefinition => value('date', dateSchema);

/** Values that only make sense together, such as an amount and its currency. */
export const group = (members: Readonly<Record<string, ValueDefinition>>, presence?: string): ValueDefinition => ({
  ...value('group', z.strictObject(shapeOf(members))),
  members,
  ...(presence === undefined ? {} : { presence }),
});

/** The same value, which a record may lack. */
export const optional = (definition: ValueDefinition): ValueDefinition => ({ ...definition, required: false });

/** The same value, with what stands in a record that does not give it. */
export const withFallback = (definition: ValueDefinition, fallback: string | boolean | number): ValueDefinition => ({
  ...definition,
  required: false,
  fallback,
});

/** The zod shape of some values, as a seed file gives them. */
export function shapeOf(values: Readonly<Record<string, ValueDefinition>>): Record<string, z.ZodType> {
  return Object.fromEntries(
    Object.entries(values).map(([name, { schema, required }]) => [name, required ? schema : schema.optional()]),
  );
}
