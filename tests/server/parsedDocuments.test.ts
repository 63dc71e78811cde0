import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { createParsedDocuments } from '../../src/server/documents/parsedDocuments.ts';

it('keeps so many documents, and forgets those that were not asked for longest', async () => {
  const documents = createParsedDocuments(2);
  const [one, two, three] = ['{ a }', '{ b }', '{ c }'].map((text) => parse(text));
  if (one === undefined || two === undefined || three === undefined) throw new Error('expected three documents');
  await documents.set('one', one);
  await documents.set('two', two);
  expect(await documents.get('one')).toBe(one);
  await documents.set('three', three);
  expect(await documents.get('two')).toBeUndefined();
  expect(await documents.get('one')).toBe(one);
  expect(await documents.get('three')).toBe(three);
  expect(await documents.delete('one')).toBe(true);
  expect(await documents.get('one')).toBeUndefined();
});
