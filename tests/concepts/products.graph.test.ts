import { expect, test } from 'vitest';
import { shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test('Oracle owns a closed database and an open one', async () => {
  const { products } = await ask(
    '{ products(where: { owner: { id: { eq: "organisation:oracle" } } }, orderBy: [{ field: NAME }]) { nodes { name access } } }',
  );
  expect(products.nodes).toEqual([
    { name: 'MySQL', access: 'OPEN' },
    { name: 'RDBMS', access: 'CLOSED' },
  ]);
});

test('an organisation shows its products, and a product who spoke of it', async () => {
  const answer = await ask(
    '{ organisation(id: "organisation:meta") { products { nodes { id } } } product(id: "product:android") { name(language: ZH) statementsAbout { nodes { id } } } }',
  );
  expect(answer).toEqual({
    organisation: { products: { nodes: [{ id: 'product:facebook' }, { id: 'product:instagram' }] } },
    product: { name: '安卓', statementsAbout: { nodes: [{ id: 'statement:authors-android-and-mysql' }] } },
  });
});
