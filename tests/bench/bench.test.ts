import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

test('the bench asks every question of all, finds their answers the same, and shows a ratio for each', async () => {
  const words = [
    '--engine',
    'embedded',
    '--statements',
    '1000',
    '--rounds',
    '1',
    '--requests',
    '3',
    '--seconds',
    '0.3',
  ];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', './tests/support/typescript.js', 'tests/bench/main.ts', ...words],
    { cwd: root },
  );
  const rows = stdout.split('\n').filter((line) => line.startsWith('| Q'));
  expect(rows.map((row) => /^\| (\w+):/.exec(row)?.[1])).toEqual([
    'Q1',
    'Q2C',
    'Q3',
    'Q4',
    'Q5',
    'Q5B',
    'Q6',
    'Q6N',
    'Q7',
    'Q8',
    'Q9',
    'Q10',
    // Comes last, since larger debates are not asked for it.
    'Q9W',
  ]);
  for (const row of rows) expect(row).toMatch(/\| +\d+\.\d\d \(\d+\.\d\d–\d+\.\d\d\) +\| +– \|/);
}, 120_000);
