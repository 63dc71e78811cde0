import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';

const built = join(import.meta.dirname, '../../dist/explorer');

interface Chunk {
  readonly file: string;
  readonly src?: string;
  readonly imports?: readonly string[];
}

const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Record<string, Chunk>;

/** The script files that a chunk needs before it runs, its own among them. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name];
  if (chunk === undefined)
    throw new Error(`expected a chunk ${name} in the manifest; got ${Object.keys(manifest).join(', ')}`);
  if (seen.has(chunk.file)) return seen;
  seen.add(chunk.file);
  for (const imported of chunk.imports ?? []) filesOf(imported, seen);
  return seen;
}

const gzipped = (files: Iterable<string>): number =>
  [...files].reduce((sum, file) => sum + gzipSync(readFileSync(join(built, file))).length, 0);

const views = Object.keys(manifest).filter((name) => /^views\/.*View\.tsx$/.test(name));

test('the page has views', () => expect(views).toContain('views/statements/StatementsView.tsx'));

test.each(views.filter((name) => !name.startsWith('views/map/')))(
  'a first load of %s has under 300 KB of script',
  (view) => {
    const files = new Set([...filesOf('index.html'), ...filesOf(view)]);
    expect(gzipped(files)).toBeLessThan(300 * 1024);
  },
);
