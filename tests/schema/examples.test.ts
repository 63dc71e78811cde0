import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { completed } from './completed.ts';
import { exampleFiles } from './schemaFiles.ts';

const published = join(import.meta.dirname, '../../../shared/queries');

const names = Object.keys(exampleFiles);

describe('the example queries', () => {
  test.each(names)('%s can be asked', (name) => {
    expect(validate(completed, parse(exampleFiles[name] ?? ''))).toEqual([]);
  });

  test.skipIf(!existsSync(published))('are the published ones, letter for letter (needs ../shared/queries)', () => {
    const files = readdirSync(published).filter((file) => file.endsWith('.graphql'));
    const texts = files.map((file) => [file.replace('.graphql', ''), readFileSync(join(published, file), 'utf8')]);
    expect(exampleFiles).toEqual(Object.fromEntries(texts));
  });
});
