import { readdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Kind, parse } from 'graphql';
import { jsonSchema, type Describe } from '../data/jsonSchema.ts';
import type { Output } from './output.ts';

const folder = fileURLToPath(new URL('../../schema/', import.meta.url));

/** Writes the JSON Schema of seed files beside the GraphQL schema; gives the exit code. */
export async function writeJsonSchema(output: Output): Promise<number> {
  const path = `${folder}seed.schema.json`;
  await writeFile(path, await seedSchemaText());
  output.log(path);
  return 0;
}

/** The text of the JSON Schema, with the GraphQL schema's descriptions. */
export async function seedSchemaText(): Promise<string> {
  return `${JSON.stringify(jsonSchema(await descriptions()), null, 2)}\n`;
}

async function descriptions(): Promise<Describe> {
  const found = new Map<string, string>();
  const files = (await readdir(folder)).filter((name) => name.endsWith('.graphql'));
  for (const file of files) {
    for (const type of parse(await readFile(folder + file, 'utf8')).definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      if (type.description !== undefined) found.set(type.name.value, type.description.value);
      for (const field of type.fields ?? []) {
        if (field.description !== undefined)
          found.set(`${type.name.value}.${field.name.value}`, field.description.value);
      }
    }
  }
  return (type, field) => found.get(field === undefined ? type : `${type}.${field}`);
}
