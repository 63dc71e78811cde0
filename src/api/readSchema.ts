import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../schema', import.meta.url));

/** An example query of `schema/examples`: its title, its text, and variables with which it answers something. */
export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The hand-written SDL: all of `schema/*.graphql` as one text. */
export function readSchema(): string {
  return readGraphql(folder)
    .map(({ text }) => text)
    .join('\n');
}

/** The example queries, each with the variables that its first comment gives. */
export function readExamples(): readonly Example[] {
  return readGraphql(join(folder, 'examples')).map(({ name, text }) => ({
    name: titleOf(name),
    query: text,
    variables: variablesIn(text),
  }));
}

/** `who-said-what` as `Who said what`. */
const titleOf = (file: string): string => file.charAt(0).toUpperCase() + file.slice(1).replaceAll('-', ' ');

function variablesIn(text: string): Record<string, unknown> {
  const written = /^#.*Variables: (\{.*\})/m.exec(text)?.[1];
  return written === undefined ? {} : (JSON.parse(written) as Record<string, unknown>);
}

const readGraphql = (path: string): { name: string; text: string }[] =>
  readdirSync(path)
    .filter((file) => file.endsWith('.graphql'))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map((file) => ({ name: file.replace('.graphql', ''), text: readFileSync(join(path, file), 'utf8') }));

const asksFirst = ['who-said-what.graphql', 'profile.graphql'];

/** What a reader asks first comes first; the others by name. */
const rank = (file: string): number => [...asksFirst, file].indexOf(file);
