import { expect, test } from 'vitest';
import { idsOf, shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('the article has its authors, its publisher, and a year that comes from whoever added it', async () => {
  const { sources } = await ask(
    '{ sources { nodes { language title authors { id } publisher { id } published { edtf precision earliest latest inferred } length omissions { reason } } } }',
  );
  expect(sources.nodes).toEqual([
    {
      language: 'ZH',
      title: expect.stringContaining('title supplied by the editors'),
      authors: [{ id: 'person:wu-junyu' }, { id: 'person:xu-wenpu' }],
      publisher: { id: 'organisation:caijing' },
      published: { edtf: '2024-07-24/..', precision: 'INTERVAL', earliest: '2024-07-24', latest: null, inferred: true },
      length: 7305,
      omissions: [{ reason: 'TRANSITION' }],
    },
  ]);
});

test('who wrote what, and what was reported', async () => {
  const { person, organisation } = await ask(
    '{ person(id: "person:xu-wenpu") { writings { nodes { id } } } organisation(id: "organisation:caijing") { publications { totalCount } reports { totalCount } } }',
  );
  expect(idsOf(person.writings.nodes)).toEqual(['source:caijing-2024-07-open-or-closed']);
  expect(organisation.publications.totalCount).toBe(1);
  expect(organisation.reports.totalCount).toBeGreaterThan(150);
});
