import { expect, test } from 'vitest';
import { idsOf, shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test.each(['李彦宏', 'li yanhong', 'ROBIN', 'Yanhong'])(
  'a name such as %s finds a person in either language or by an alias',
  async (name) => {
    const { people } = await ask(
      'query ($name: String!) { people(where: { name: { contains: $name } }) { nodes { id } } }',
      { name },
    );
    expect(people.nodes).toEqual([{ id: 'person:li-yanhong' }]);
  },
);

test('names follow the language asked', async () => {
  const { person } = await ask('{ person(id: "person:zhou-jingren") { zh: name(language: ZH) name } }');
  expect(person).toEqual({ zh: '周靖人', name: 'Zhou Jingren' });
});

test('anonymous sources are people of their own, and may be the same', async () => {
  const { people } = await ask(
    '{ people(where: { named: { eq: false } }, first: 50) { totalCount nodes { id possiblySameAs { id } } } }',
  );
  expect(people.totalCount).toBe(11);
  const head = people.nodes.find(({ id }: { id: string }) => id === 'person:cloud-vendor-model-head-2');
  expect(idsOf(head.possiblySameAs).sort()).toEqual([
    'person:cloud-vendor-model-head-1',
    'person:cloud-vendor-model-head-3',
  ]);
  const other = people.nodes.find(({ id }: { id: string }) => id === 'person:cloud-vendor-model-head-other');
  expect(other.possiblySameAs).toEqual([]);
});

test('people are found by where they work', async () => {
  const { people } = await ask(
    '{ people(where: { affiliations: { some: { organisation: { id: { eq: "organisation:alibaba-cloud" } } } } }) { nodes { id } } }',
  );
  expect(idsOf(people.nodes).sort()).toEqual([
    'person:alibaba-cloud-insider-1',
    'person:alibaba-cloud-insider-2',
    'person:zhou-jingren',
  ]);
});

test('a person who is not there is null', async () => {
  expect(await ask('{ person(id: "person:nobody") { id } }')).toEqual({ person: null });
});
