import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly licenses?: readonly { readonly license?: { readonly id?: string }; readonly expression?: string }[];
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

const root = join(import.meta.dirname, '../..');
const bill = JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: root, encoding: 'utf8' })) as {
  readonly bomFormat: string;
  readonly components: readonly Component[];
};

const licenceOf = ({ licenses = [] }: Component): string =>
  licenses.map(({ license, expression }) => license?.id ?? expression ?? 'unknown').join(' AND ') || 'none';
const isTool = ({ properties }: Component): boolean =>
  properties.some(({ name, value }) => name === 'cdx:npm:package:development' && value === 'true');

/** Licences that ask for no more than their text beside the program. */
const free = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  '(MIT AND BSD-3-Clause)',
  'Unlicense',
];

/** Tools under other licences, which run in the workshop and are no part of what is shipped. */
const tools: Readonly<Record<string, string>> = {
  '@axe-core/playwright': 'MPL-2.0',
  'axe-core': 'MPL-2.0',
  lightningcss: 'MPL-2.0',
  argparse: 'Python-2.0',
  'caniuse-lite': 'CC-BY-4.0',
  citeproc: 'CPAL-1.0 OR AGPL-1.0',
  'node.extend': '(MIT OR GPL-2.0)',
  pako: '(MIT AND Zlib)',
};

const others = (components: readonly Component[]) =>
  components
    .filter((component) => !free.includes(licenceOf(component)))
    .map((component) => `${component.name} ${component.version}: ${licenceOf(component)}`);

test('everything that the service needs is under a licence of the list', () => {
  const needed = bill.components.filter((component) => !isTool(component));
  expect(needed.map(({ name }) => name)).toEqual(expect.arrayContaining(['express', 'graphql', 'neo4j-driver']));
  expect(others(needed)).toEqual([]);
});

test('tools under another licence are known by name', () => {
  const unknown = bill.components.filter(
    ({ name }) => !(name.replace(/-(android|darwin|freebsd|linux|win32)-.*/, '') in tools),
  );
  expect(others(unknown)).toEqual([]);
});

test('the bill of materials is CycloneDX, and names every dependency in the version that is pinned', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  expect(bill.bomFormat).toBe('CycloneDX');
  const listed = new Set(bill.components.map(({ name, version }) => `${name}@${version}`));
  const pinned = Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name}@${version}`);
  expect(pinned.filter((each) => !listed.has(each))).toEqual([]);
});
