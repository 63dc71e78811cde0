import { describe, expect, test } from 'vitest';
import { cited, dossierOf, faultsOf, teaSource } from './world.ts';
import { printProblem } from '../../src/data/problem.ts';

const people = `people:
  - { id: person:lin, name: { zh: 林, en: Lin }, citations: [${cited()}] }
  - { id: person:he, name: { zh: 何, en: He }, citations: [${cited()}] }
`;
const post = (person: string, organisation: string) => `organisations:
  - { id: organisation:harbour, name: { zh: 港, en: Harbour }, kind: COMPANY, citations: [${cited()}] }
affiliations:
  - id: affiliation:post
    title: { zh: 员, en: Clerk }
    person: ${person}
    organisation: ${organisation}
    citations: [${cited()}]
`;

describe('a reference', () => {
  test('leads to a record of any file of the dossier', () => {
    const { problems } = dossierOf({
      'a.yaml': post('person:lin', 'organisation:harbour'),
      'b.yaml': teaSource + people,
    });
    expect(problems).toEqual([]);
  });

  test('to nobody is told who was perhaps meant', () => {
    expect(faultsOf(teaSource + people + post('person:linn', 'organisation:harbor'))).toEqual([
      'seed.yaml:16:13: expected a person or group that a seed file lists, got "person:linn", did you mean person:lin?',
      'seed.yaml:17:19: expected an organisation that a seed file lists, got "organisation:harbor", did you mean organisation:harbour?',
    ]);
  });

  test('to a record of another type is told the types', () => {
    expect(faultsOf(teaSource + people + post('organisation:harbour', 'person:lin'))).toEqual([
      'seed.yaml:16:13: expected the id of a person or group, such as person:some-name, got "organisation:harbour"',
      'seed.yaml:17:19: expected the id of an organisation, such as organisation:some-name, got "person:lin"',
    ]);
  });

  test('with a misspelt prefix is told who was perhaps meant', () => {
    expect(faultsOf(teaSource + people + post('persn:lin', 'organisation:harbour'))).toEqual([
      'seed.yaml:16:13: expected the id of a person or group, such as person:some-name, got "persn:lin", did you mean person:lin?',
    ]);
  });

  test('to a record whose own line is wrong is not told too', () => {
    const faults = faultsOf(teaSource + people.replace('zh: 林', 'zh: 1') + post('person:lin', 'organisation:harbour'));
    expect(faults).toEqual(['seed.yaml:9:35: expected text, got the number 1']);
  });

  test('is not given twice in a list', () => {
    const statement = `statements:
  - id: statement:s
    mode: PARAPHRASE
    summary: { zh: 说, en: says }
    speakers: [person:lin, person:he, person:lin]
    citations: [${cited()}]
`;
    expect(faultsOf(teaSource + people + statement)).toEqual([
      'seed.yaml:15:39: expected everything in speakers once, got "person:lin" again, first at seed.yaml:15:16',
    ]);
  });

  test('that reads the same from both ends does not lead to the record itself', () => {
    const same = people.replace('zh: 林, en: Lin }', 'zh: 林, en: Lin }, possiblySameAs: [person:lin]');
    expect(faultsOf(teaSource + same)).toEqual(['seed.yaml:9:66: expected another person, got this one itself']);
  });
});

describe('an id', () => {
  test('is given once in all files of a dossier', () => {
    const { problems } = dossierOf({ 'a.yaml': teaSource + people, 'b.yaml': people });
    expect(problems.map(printProblem)).toEqual([
      'b.yaml:2:11: expected a new id, got "person:lin" again, first at a.yaml:9:11',
      'b.yaml:3:11: expected a new id, got "person:he" again, first at a.yaml:10:11',
    ]);
  });
});
