import { expect, test } from 'vitest';
import { records } from '../../src/concepts/records.ts';
import * as importTexts from '../../src/data/importTexts.ts';
import { lintCypher } from '../../src/graph/lintCypher.ts';

const relations = records.flatMap(({ links }) => Object.values(links).map(({ relation }) => relation));
const types = records.map(({ type }) => type);

const { writeNodes, writeTies, removeTies, readSharedTies, ...fixed } = importTexts;
const texts = [
  ...Object.values(fixed),
  ...types.map(writeNodes),
  ...relations.flatMap((relation) => [writeTies(relation), removeTies(relation), readSharedTies(relation)]),
];

test.each(texts)('both engines take %s alike', (text) => {
  expect(lintCypher(text)).toEqual([]);
});

test('a name that is not declared never comes into a text', () => {
  expect(() => writeTies('X]->() DETACH DELETE n //')).toThrow('expected a declared relationship, got X]');
  expect(() => writeNodes('Person) DETACH DELETE n //')).toThrow('expected a declared type, got Person)');
});
