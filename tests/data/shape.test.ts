import { describe, expect, test } from 'vitest';
import { cited, faultsOf, teaSource } from './world.ts';

/** The faults of a person beside a right source; the person's record begins at line 9. */
const faultsOfPerson = (lines: string) => faultsOf(`${teaSource}people:\n${lines}`);

const lin = (more: string) => `  - id: person:lin
    name: { zh: 林, en: Lin }
    citations: [${cited()}]
${more}`;

describe('a record', () => {
  test('of the right shape has no faults', () => {
    expect(faultsOfPerson(lin('    aliases: [Linlin]'))).toEqual([]);
  });

  test('with an unknown key is told which was meant', () => {
    expect(faultsOfPerson(lin('    alaises: [Linlin]'))).toEqual([
      'seed.yaml:12:5: expected one of the keys id, name, aliases, description, named, possiblySameAs, citations, note, ' +
        'got "alaises", did you mean aliases?',
    ]);
  });

  test('without what it must have is told so at its beginning', () => {
    expect(faultsOfPerson('  - id: person:lin\n    aliases: []')).toEqual([
      'seed.yaml:9:5: expected the key name here, got none',
      'seed.yaml:9:5: expected the key citations here, got none',
    ]);
  });

  test('with a value of another kind is told both kinds', () => {
    expect(faultsOfPerson(lin('    named: 1'))).toEqual(['seed.yaml:12:12: expected true or false, got the number 1']);
    expect(faultsOfPerson(lin('    description: words'))).toEqual([
      'seed.yaml:12:18: expected a mapping, got "words": write { zh, en }',
    ]);
    expect(faultsOfPerson(lin('    description: { zh: 7, en: x }'))).toEqual([
      'seed.yaml:12:24: expected text, got the number 7',
    ]);
    expect(faultsOfPerson(lin('    aliases:'))).toEqual(['seed.yaml:12:13: expected a list, got nothing']);
    expect(faultsOfPerson(lin('    aliases: { a: 1 }'))).toEqual([
      'seed.yaml:12:14: expected a list, got a mapping of a',
    ]);
    expect(faultsOfPerson(lin('    description: { zh: "", en: x }'))).toEqual([
      'seed.yaml:12:24: expected text with a length of at least 1, got ""',
    ]);
  });

  test('whose text was cut at a comma is told to quote it', () => {
    expect(faultsOfPerson(lin('    description: { zh: 茶, 师, en: tea }'))).toEqual([
      'seed.yaml:12:27: expected one of the keys zh, en, got "师" with no value: put a text with a comma in quotes',
    ]);
  });

  test('with a wrong word is told the words and the one that was meant', () => {
    const organisation = (kind: string) =>
      faultsOf(
        `${teaSource}organisations:\n  - { id: organisation:o, name: { zh: 甲, en: O }, kind: ${kind}, citations: [${cited()}] }`,
      );
    expect(organisation('COMPAN')).toEqual([
      'seed.yaml:9:57: expected COMPANY, INVESTOR, UNIVERSITY, RESEARCH_GROUP, PUBLISHER, COMMUNITY, GOVERNMENT or OTHER, ' +
        'got "COMPAN", did you mean COMPANY?',
    ]);
    expect(organisation('company')[0]).toMatch(/got "company", did you mean COMPANY\?$/);
    expect(organisation('tea-house')[0]).toMatch(/got "tea-house"$/);
  });

  test('with an id of another form is told the form', () => {
    const expected = 'expected the id of a person, such as person:some-name';
    expect(faultsOfPerson(lin('').replace('person:lin', 'lin'))).toEqual([`seed.yaml:9:9: ${expected}, got "lin"`]);
    expect(faultsOfPerson(lin('').replace('person:lin', 'person:Lin_Ye'))).toEqual([
      `seed.yaml:9:9: ${expected}, got "person:Lin_Ye"`,
    ]);
  });

  test('with a date that no calendar has, or that no source tells so, is told the forms', () => {
    const expected = 'expected an EDTF date such as 2024-07-24, 2024-04, 2015 or 2024-07-24/..';
    for (const date of ['2031-02-30', '31-02-2031', '"2031?"', '2031-05/2031-04', '[2031]', 'true']) {
      const [fault, ...others] = faultsOf(teaSource.replace('language: ZH', `language: ZH\n    published: ${date}`));
      expect(others).toEqual([]);
      expect(fault?.startsWith(`seed.yaml:6:16: ${expected}, got `)).toBe(true);
    }
    expect(faultsOf(teaSource.replace('language: ZH', 'language: ZH\n    published: { edtf: spring }'))).toEqual([
      `seed.yaml:6:24: ${expected}, got "spring"`,
    ]);
    expect(
      faultsOf(teaSource.replace('language: ZH', 'language: ZH\n    published: { edtf: 2031, infered: true }')),
    ).toEqual(['seed.yaml:6:30: expected one of the keys edtf, inferred, got "infered", did you mean inferred?']);
    for (const date of ['2031', '2031-05', '2031-05-02', '2031-05-02/..', '{ edtf: 2031, inferred: true }']) {
      expect(faultsOf(teaSource.replace('language: ZH', `language: ZH\n    published: ${date}`))).toEqual([]);
    }
  });

  test('that cites nothing is told to', () => {
    expect(faultsOfPerson(lin('').replace(/citations: .*/, 'citations: []'))).toEqual([
      'seed.yaml:11:16: expected at least one citation, got a list of 0',
    ]);
  });

  test('that is no mapping is told so', () => {
    expect(faultsOfPerson('  - person:lin')).toEqual([
      'seed.yaml:9:5: expected a mapping, got "person:lin": write { id, name, aliases, description, named, possiblySameAs, citations, note }',
    ]);
  });
});

describe('a file', () => {
  test('with an unknown plural is told which was meant', () => {
    expect(faultsOf('peple: []')[0]).toMatch(
      /^seed\.yaml:1:1: expected one of sources, people, .*, got "peple", did you mean people\?$/,
    );
  });

  test('with a list of parts is told where they belong', () => {
    expect(faultsOf('results: []')).toEqual([
      'seed.yaml:1:1: expected results inside the records that they belong to, got a list of their own',
    ]);
  });

  test('that holds no lists is told what to write', () => {
    expect(faultsOf('- id: person:lin')).toEqual([
      'seed.yaml:1:1: expected a mapping such as "people:" with a list of records, got a list of 1',
    ]);
    expect(faultsOf('people: person:lin')).toEqual(['seed.yaml:1:9: expected a list of people, got "person:lin"']);
  });

  test('may be empty, or hold empty lists', () => {
    expect(faultsOf('')).toEqual([]);
    expect(faultsOf('# nothing yet\n')).toEqual([]);
    expect(faultsOf('people:\n')).toEqual([]);
  });
});
