import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/engine/fold.ts';
import { graphRecords } from '../../src/data/graphRecords.ts';
import { readDossier } from '../../src/data/loadDossiers.ts';
import { printProblem, type Problem } from '../../src/data/problem.ts';
import { parseSeedFile } from '../../src/data/seedFile.ts';
import { guardParameters } from '../../src/graph/guardParameters.ts';
import { faultsOf } from './world.ts';

const folder = join(import.meta.dirname, 'world/tea');
const world = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));

const nasty = fc.constantFrom(
  ...[
    '\t',
    '\n',
    '  ',
    '- ',
    ': ',
    ':',
    '{',
    '}',
    '[',
    ']',
    '"',
    "'",
    '&a ',
    '*a',
    '!!str ',
    '|',
    '>',
    '#',
    '---\n',
    '%',
  ],
  ...[
    'null',
    'true',
    '.nan',
    '-.inf',
    '9e999',
    '0x1f',
    '99999999999999999999',
    '__proto__',
    'constructor',
    '\u0000',
    '🍵',
    '\ud800',
  ],
);

/** A right seed file in which some stretches were cut, doubled or replaced. */
const mutated = fc
  .record({
    text: fc.constantFrom(...world),
    edits: fc.array(
      fc.record({ at: fc.nat(4000), cut: fc.nat(40), put: fc.oneof(nasty, fc.string()), twice: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 6,
      },
    ),
  })
  .map(({ text, edits }) =>
    edits.reduce((now, { at, cut, put, twice }) => {
      const from = at % (now.length + 1);
      return now.slice(0, from) + put + (twice ? now.slice(from - cut, from) : '') + now.slice(from + cut);
    }, text),
  );

/** Reads one file as a dossier, and where it is right also turns it into a graph. */
function read(text: string): { problems: readonly Problem[]; nodes: readonly unknown[] } {
  const file = parseSeedFile(text, 'seed.yaml');
  if (Array.isArray(file)) return { problems: file, nodes: [] };
  const { dossier, problems } = readDossier('fuzz', [file]);
  return { problems, nodes: graphRecords(dossier).nodes };
}

describe('a file that somebody spoilt', () => {
  test('is read without a crash, and each fault has its place and says what was expected', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(mutated, (text) => {
        for (const problem of read(text).problems) {
          expect(printProblem(problem)).toMatch(/^seed\.yaml:[1-9]\d*:[1-9]\d*: expected /);
          expect(problem.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length + 1);
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('of any characters is read without a crash', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(nasty).map((parts) => parts.join('')),
        ),
        (text) => {
          for (const fault of faultsOf(text)) expect(fault).toMatch(/^seed\.yaml:\d+:\d+: expected /);
        },
      ),
      { numRuns: 1500 },
    );
  });

  test('of any values is read without a crash', () => {
    const value = fc.jsonValue({ maxDepth: 5 });
    const lists = fc.dictionary(fc.constantFrom('people', 'claims', 'sources', 'statements', 'x'), fc.array(value));
    fc.assert(
      fc.property(lists, (content) => {
        for (const fault of faultsOf(JSON.stringify(content))) expect(fault).toMatch(/^seed\.yaml:\d+:\d+: expected /);
      }),
      { numRuns: 1000 },
    );
  });

  test('gives nothing to the graph that it cannot hold', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(mutated, (text) => {
        expect(() => guardParameters({ nodes: read(text).nodes })).not.toThrow();
      }),
      { numRuns: 300 },
    );
  });
});

test('folding twice is folding once, and letter case, width and accents do not count', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  expect(fold('ＣＡＦÉ')).toBe(fold('cafe'));
  expect(fold('が')).not.toBe(fold('か'));
});
