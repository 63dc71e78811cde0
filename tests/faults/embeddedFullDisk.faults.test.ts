import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { command } from '../cli/command.ts';
import { type Opener, startOpener } from './support/embedded/startOpener.ts';

const home = mkdtempSync(join(tmpdir(), 'embedded-full-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', home]).status === 0;
const files = mkdtempSync(join(tmpdir(), 'embedded-full-files-'));
let opener: Opener;

beforeAll(() => {
  opener = startOpener();
});
afterAll(async () => {
  await opener.stop();
  if (mounted) execFileSync('umount', [home]);
  for (const folder of [home, files]) rmSync(folder, { recursive: true, force: true });
});

test.skipIf(!mounted)(
  'on a full disk an import keeps nothing, says so with 1, and succeeds once there is room',
  async () => {
    const environment = { GRAPH_URL: `file:${join(home, 'graph')}` };
    expect((await command(['import'], environment)).code).toBe(0);
    const before = await opener.open(join(home, 'graph'));
    const file = join(files, 'many.yaml');
    writeFileSync(file, manyPeople(2_500));
    const { code, faults } = await command(['import', file], environment);
    expect([code, faults]).toEqual([1, expect.stringMatching(/the disk is full: make room/)]);
    expect(faults).not.toMatch(/\n {4}at /);
    const after = await opener.open(join(home, 'graph'));
    expect([after.message, after.digest]).toEqual([undefined, before.digest]);

    execFileSync('mount', ['-o', 'remount,size=200m', home]);
    expect(await command(['import', file], environment)).toMatchObject({ code: 0 });
    const whole = await opener.open(join(home, 'graph'));
    expect(whole.nodes).toBeGreaterThanOrEqual((before.nodes ?? Infinity) + 2_500);
    console.log(`full disk: ${before.nodes} nodes before and after, ${whole.nodes} once there was room`);
  },
);

function manyPeople(count: number): string {
  const citation =
    `{ source: source:caijing-2024-07-open-or-closed, start: 1, end: 9, paragraph: 1, exact: 争论, ` +
    `digest: ${'a'.repeat(64)} }`;
  const people = Array.from(
    { length: count },
    (_none, index) =>
      `  - { id: person:invented-${index}, name: { zh: 某人${index}, en: Somebody ${index} }, citations: [${citation}] }`,
  );
  return `people:\n${people.join('\n')}\n`;
}
