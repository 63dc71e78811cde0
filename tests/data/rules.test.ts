import { describe, expect, test } from 'vitest';
import { cited, faultsOf, teaSource } from './world.ts';

const base = `${teaSource}people:
  - { id: person:lin, name: { zh: 林, en: Lin }, citations: [${cited()}] }
claims:
  - { id: claim:a, text: { zh: 甲, en: A }, citations: [${cited()}] }
  - { id: claim:b, text: { zh: 乙, en: B }, citations: [${cited()}] }
`;

/** The faults of one more record, whose first key stands at 14:5. */
const faultsWith = (plural: string, lines: readonly string[]) => {
  const record = [...lines, `citations: [${cited()}]`]
    .map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`)
    .join('');
  // Claims are there already; their list goes on.
  return faultsOf(plural === 'claims' ? base + record : `${base}${plural}:\n${record}`);
};

const statement = (mode: string, ...more: string[]) =>
  faultsWith('statements', ['id: statement:s', `mode: ${mode}`, 'summary: { zh: 说, en: says }', ...more]);

describe('a statement', () => {
  const speakers = 'speakers: [person:lin]';

  test('quotes exactly where it is verbatim', () => {
    expect(statement('VERBATIM', speakers, 'quote: Tea!')).toEqual([]);
    expect(statement('PARAPHRASE', speakers)).toEqual([]);
    expect(statement('VERBATIM', speakers)).toEqual([
      'seed.yaml:14:5: expected a quote in this VERBATIM statement, got none',
    ]);
    expect(statement('NARRATED', speakers, 'quote: Tea!')).toEqual([
      'seed.yaml:18:12: expected no quote in a NARRATED statement, got one: make it VERBATIM or use quotedFragments',
    ]);
  });

  test('is spoken by somebody or reported by somebody', () => {
    expect(statement('PARAPHRASE')).toEqual([
      'seed.yaml:14:5: expected speakers, or reportedBy where nobody is named, got neither',
    ]);
  });

  test('forecasts a time that is not longer at least than at most', () => {
    expect(statement('PARAPHRASE', speakers, 'forecast: { minMonths: 3, maxMonths: 3 }')).toEqual([]);
    expect(statement('PARAPHRASE', speakers, 'forecast: {}')).toEqual([]);
    expect(statement('PARAPHRASE', speakers, 'forecast: { minMonths: 4, maxMonths: 3 }')).toEqual([
      'seed.yaml:18:15: expected minMonths to be at most maxMonths, got 4 above 3',
    ]);
  });

  test('takes each stance once', () => {
    const stance = '  - { claim: claim:a, polarity: SUPPORT, strength: 1 }';
    expect(statement('PARAPHRASE', speakers, 'stances:', stance, stance)).toEqual([
      'seed.yaml:20:9: expected stances that differ in claim or holder, got another stance with the same, first at seed.yaml:19:9',
    ]);
  });
});

test('a stance needs a statement or a deed behind it', () => {
  const stance = (...more: string[]) =>
    faultsWith('stances', ['id: stance:s', 'claim: claim:a', 'polarity: SUPPORT', 'strength: 2', ...more]);
  expect(stance()).toEqual([
    'seed.yaml:14:5: expected the statement that expresses this stance, or shownBy with a deed, got neither',
  ]);
});

describe('a measurement', () => {
  const measurement = (...more: string[]) =>
    faultsWith('measurements', [
      'id: measurement:m',
      'metric: { zh: 价, en: price }',
      'status: OBSERVED',
      'unit: CNY',
      'subject: person:lin',
      ...more,
    ]);

  test('tells a value or a bound', () => {
    expect(measurement('value: 1.5')).toEqual([]);
    expect(measurement('lower: 0')).toEqual([]);
    expect(measurement()).toEqual(['seed.yaml:14:5: expected a value, or a lower or upper bound, got none of them']);
  });

  test('has its bounds in order, and none excluded that is not there', () => {
    expect(measurement('lower: 2', 'upper: 1')).toEqual([
      'seed.yaml:19:12: expected lower to be at most upper, got 2 above 1',
    ]);
    expect(measurement('lower: 2', 'upperExclusive: true')).toEqual([
      'seed.yaml:20:21: expected the bound upper beside upperExclusive, got none',
    ]);
  });
});

describe('a claim', () => {
  const claim = (...more: string[]) => faultsWith('claims', ['id: claim:c', 'text: { zh: 丙, en: C }', ...more]);
  const tie = (to: string) => `[{ to: ${to}, citations: [${cited()}] }]`;

  test('is no argument for or against itself', () => {
    expect(claim(`supports: ${tie('claim:a')}`)).toEqual([]);
    expect(claim(`supports: ${tie('claim:c')}`)).toEqual([
      'seed.yaml:15:15: expected another claim, got this claim itself in supports',
    ]);
    expect(claim(`attacks: ${tie('claim:c')}`)).toEqual([
      'seed.yaml:15:14: expected another claim, got this claim itself in attacks',
    ]);
  });

  test('does not support and attack the same', () => {
    expect(claim(`supports: ${tie('claim:a')}`, `attacks: ${tie('claim:a')}`)).toEqual([
      'seed.yaml:16:14: expected claim:a to be supported or attacked, got both',
    ]);
  });

  test('cites what carries each of its arguments', () => {
    expect(claim('supports: [{ to: claim:a }]')).toEqual([
      'seed.yaml:15:16: expected the key citations here, got none',
    ]);
    expect(claim('supports: [claim:a]')).toEqual([
      'seed.yaml:15:16: expected a mapping, got "claim:a": write { to, citations }',
    ]);
  });
});

test('a group is at least as large at most as at least', () => {
  const group = (...more: string[]) => faultsWith('groups', ['id: group:g', 'name: { zh: 众, en: G }', ...more]);
  expect(group('sizeAtLeast: 2', 'sizeAtMost: 2')).toEqual([]);
  expect(group('sizeAtLeast: 3', 'sizeAtMost: 2')).toEqual([
    'seed.yaml:16:18: expected sizeAtLeast to be at most sizeAtMost, got 3 above 2',
  ]);
  expect(group('sizeAtLeast: 0')).toEqual(['seed.yaml:16:18: expected at least 1, got the number 0']);
});

test('a result tells a rank, how far down it is at most, or what else is said', () => {
  const model = `  - { id: model:m, name: { zh: 模, en: M }, citations: [${cited()}] }\n`;
  const results = (result: string) =>
    faultsOf(
      `${base}models:\n${model}benchmarks:\n  - id: benchmark:b\n    name: { zh: 榜, en: B }\n    citations: [${cited()}]\n` +
        `    results: [{ model: model:m, ${result} }]\n`,
    );
  expect(results('rank: 1, rankAtMost: 1')).toEqual([]);
  expect(results('note: { zh: 高, en: high }')).toEqual([]);
  expect(results('asOf: 2031')).toEqual(['seed.yaml:19:15: expected a rank, rankAtMost or a note, got none of them']);
  expect(results('rank: 3, rankAtMost: 2')).toEqual([
    'seed.yaml:19:39: expected rank to be at most rankAtMost, got 3 above 2',
  ]);
});

describe('a citation', () => {
  const person = (...citations: string[]) =>
    faultsOf(
      `${teaSource}people:\n  - id: person:lin\n    name: { zh: 林, en: Lin }\n    citations:\n` +
        citations.map((citation) => `      - ${citation}\n`).join(''),
    );

  test('begins before it ends, and ends within its source', () => {
    expect(person(cited(5, 5))).toEqual(['seed.yaml:12:38: expected start to be below end, got 5 and 5']);
    expect(person(cited(0, 100))).toEqual([]);
    expect(person(cited(0, 101))).toEqual([
      "seed.yaml:12:46: expected an end within the source's 100 characters, got 101",
    ]);
  });

  test('stands once in a list', () => {
    expect(person(cited(), cited())).toEqual([
      'seed.yaml:13:9: expected every span once, got 0-5 again, first at seed.yaml:12:9',
    ]);
  });

  test('agrees with others of the same span', () => {
    const other = cited().replace('leaf', 'tree').replace('paragraph: 1', 'paragraph: 2');
    const faults = person(cited(0, 4), other, cited());
    expect(faults).toEqual([
      'seed.yaml:14:9: expected every span once, got 0-5 again, first at seed.yaml:13:9',
      'seed.yaml:14:60: expected the number 2 as for the same span at seed.yaml:13:9, got the number 1',
      'seed.yaml:14:70: expected "tree" as for the same span at seed.yaml:13:9, got "leaf"',
    ]);
  });

  test('has an anchor of at most twenty characters, counted as people do', () => {
    expect(person(cited().replace('leaf', '🍵'.repeat(20)))).toEqual([]);
    expect(person(cited().replace('leaf', '🍵'.repeat(21)))[0]).toMatch(
      /expected an anchor of at most 20 characters, got/,
    );
  });

  test('leads to a source that is listed', () => {
    expect(person(cited(0, 5, 'source:tee'))).toEqual([
      'seed.yaml:12:19: expected a source that a seed file lists, got "source:tee", did you mean source:tea?',
    ]);
  });
});

describe('an omission', () => {
  const omission = (start: number, end: number) =>
    faultsOf(
      `${teaSource}    omissions: [{ start: ${start}, end: ${end}, reason: REPEATS }]\n` +
        `people:\n  - { id: person:lin, name: { zh: 林, en: Lin }, citations: [${cited()}] }\n`,
    );

  test('leaves out what no record cites', () => {
    expect(omission(5, 9)).toEqual([]);
    expect(omission(4, 9)).toEqual([
      'seed.yaml:8:17: expected a span that no record cites, got 4-9, cited at seed.yaml:10:61',
    ]);
  });

  test('lies in its source', () => {
    expect(omission(90, 101)).toEqual(["seed.yaml:8:35: expected an end within the source's 100 characters, got 101"]);
    expect(omission(9, 9)).toEqual(['seed.yaml:8:26: expected start to be below end, got 9 and 9']);
  });
});
