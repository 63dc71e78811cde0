import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { settingsTable } from '../../src/server/settings/settings.ts';

const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8');

test('the README lists every setting with its default', () => {
  const rows = [...readme.matchAll(/^\| `([A-Z_]+)` +\| (?:`([^`]*)`)? *\|/gm)].map(([, name, fallback]) => [
    name,
    fallback ?? null,
  ]);
  expect(rows).toEqual(settingsTable.map(({ name, fallback }) => [name, fallback]));
});

test('the README lists every command', () => {
  const silent = { log: () => undefined, error: () => undefined };
  const commands = program(silent, () => undefined).commands.map((command) => command.name());
  const section = readme.slice(readme.indexOf('## Command line'), readme.indexOf('## The API'));
  const listed = [...section.matchAll(/^\| `([a-z-]+)/gm)].map(([, name]) => name);
  expect(listed.sort()).toEqual(commands.sort());
});
