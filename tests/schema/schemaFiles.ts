import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const folder = join(import.meta.dirname, '../../schema');

const read = (directory: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(directory)
      .filter((file) => file.endsWith('.graphql'))
      .map((file) => [basename(file, '.graphql'), readFileSync(join(directory, file), 'utf8')]),
  );

/** The hand-written SDL, by the name of its file. */
export const schemaFiles: Readonly<Record<string, string>> = read(folder);

/** The hand-written SDL as one text. */
export const schemaText = Object.values(schemaFiles).join('\n');

/** The example queries, by the name of their file. */
export const exampleFiles: Readonly<Record<string, string>> = read(join(folder, 'examples'));
