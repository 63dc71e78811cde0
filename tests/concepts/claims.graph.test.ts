import { expect, test } from 'vitest';
import { idsOf, shippedAnswers } from './shippedAnswers.ts';

const ask = shippedAnswers();

test("Li Yanhong's view as a whole is supported by its two parts", async () => {
  const { claim } = await ask(
    '{ claim(id: "claim:open-is-dearest-and-falling-behind") { leaning supportedBy { id } stances { nodes { polarity holder { id } } } } }',
  );
  expect(claim.leaning).toBe('CLOSED');
  expect(idsOf(claim.supportedBy).sort()).toEqual([
    'claim:open-costs-more-than-closed',
    'claim:open-models-fall-further-behind',
  ]);
  expect(claim.stances.nodes).toHaveLength(4);
  expect(claim.stances.nodes).toContainEqual({ polarity: 'SUPPORT', holder: { id: 'person:li-yanhong' } });
});

test('what speaks against a claim is seen from both ends', async () => {
  const { claim, attack } = await ask(
    '{ claim(id: "claim:open-models-fall-further-behind") { attackedBy { id } } attack: claim(id: "claim:the-gap-is-narrowing") { attacks { id } } }',
  );
  expect(idsOf(claim.attackedBy).sort()).toEqual([
    'claim:some-open-models-evolve-faster',
    'claim:the-gap-is-narrowing',
  ]);
  expect(attack.attacks).toEqual([{ id: 'claim:open-models-fall-further-behind' }]);
});

test('claims on which somebody disagrees with somebody', async () => {
  const { claims } = await ask(
    '{ claims(where: { AND: [{ stances: { some: { polarity: { eq: SUPPORT } } } }, { stances: { some: { polarity: { eq: OPPOSE } } } }] }, orderBy: [{ field: ID }]) { nodes { id } } }',
  );
  expect(idsOf(claims.nodes)).toEqual([
    'claim:not-being-ready-made-is-a-serious-drawback',
    'claim:open-is-dearest-and-falling-behind',
    'claim:open-models-are-cheap',
  ]);
});

test('claims come by the side that they serve', async () => {
  const { claims } = await ask(
    '{ claims(where: { leaning: { eq: OPEN }, question: { id: { eq: "question:which-is-stronger" } } }, orderBy: [{ field: ID }]) { nodes { id leaning } } }',
  );
  expect(idsOf(claims.nodes)).toEqual([
    'claim:closed-is-not-always-stronger-across-vendors',
    'claim:some-open-models-evolve-faster',
    'claim:the-gap-is-narrowing',
  ]);
});
