import { expect, test } from 'vitest';
import { sourceFiles } from './sources.ts';

/** What each folder may import, itself included. */
const below: Readonly<Record<string, readonly string[]>> = {
  explorer: ['explorer'],
  graph: ['graph'],
  engine: ['engine', 'graph'],
  concepts: ['concepts', 'engine'],
  analysis: ['analysis', 'concepts', 'engine', 'graph'],
  api: ['api', 'analysis', 'data', 'concepts', 'engine', 'graph'],
  data: ['data', 'concepts', 'engine', 'graph'],
  server: ['server', 'graph'],
  cli: ['cli', 'server', 'data', 'api', 'concepts', 'engine', 'graph'],
};

const folderOf = (path: string): string => path.split('/')[1] ?? '';

test('imports point down only', () => {
  const wrong = sourceFiles.flatMap(({ path, imports }) =>
    imports
      .filter((imported) => below[folderOf(path)]?.includes(folderOf(imported)) !== true)
      .map((imported) => `${path} imports ${imported}`),
  );
  expect(wrong).toEqual([]);
});

test('no file imports itself by a detour', () => {
  const imports = new Map(sourceFiles.map((file) => [file.path, file.valueImports]));
  const circles: string[] = [];
  const done = new Set<string>();
  const visit = (path: string, way: readonly string[]): void => {
    if (way.includes(path)) circles.push([...way.slice(way.indexOf(path)), path].join(' → '));
    if (way.includes(path) || done.has(path)) return;
    for (const next of imports.get(path) ?? []) visit(next, [...way, path]);
    done.add(path);
  };
  for (const path of imports.keys()) visit(path, []);
  expect(circles).toEqual([]);
});
