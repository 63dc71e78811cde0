import { expect, test } from 'vitest';
import { agreementsIn } from '../../../src/analysis/discourse/agreement.ts';
import { affiliationWeight } from '../../../src/analysis/discourse/affiliation.ts';
import type { CodedStance } from '../../../src/analysis/discourse/codedStance.ts';
import { activityOf, countStances, type Profile } from '../../../src/analysis/discourse/counts.ts';
import { type PairNormalisation, pairDenominator } from '../../../src/analysis/discourse/denominators.ts';
import { largestDistance, levelOf, type Scale } from '../../../src/analysis/discourse/scale.ts';
import { affiliationTies, type PairKind, pairTies } from '../../../src/analysis/discourse/ties.ts';
import { coded, workedBinary, workedInteger } from './coded.ts';

const binary: Scale = { kind: 'BINARY' };
const integer = (range: number): Scale => ({ kind: 'INTEGER', range });
const actorsOf = (stances: readonly CodedStance[]) => countStances(stances, 'ACTORS');

const between = (stances: readonly CodedStance[], pair: string, scale: Scale) => {
  const agreements = agreementsIn(actorsOf(stances), largestDistance(scale));
  const found = agreements.find(({ source, target }) => source + target === pair);
  return found ?? { congruence: 0, conflict: 0 };
};

function profilesOf(stances: readonly CodedStance[], pair: string): [Profile, Profile] {
  const counts = actorsOf(stances);
  const [one, other] = pair.split('').map((actor) => counts.get(actor) ?? new Map<string, never>());
  return [one ?? new Map<string, never>(), other ?? new Map<string, never>()];
}

test.each([
  ['AB', 3, 2, 1, 1, 2.5, 4, 6, 0.4],
  ['AC', 2, 0, 2, -2, 2.5, 5, 6, -0.8],
  ['AD', 1, 0, 1, -1, 3, 6, 9, -1 / 3],
  ['BC', 1, 0, 1, -1, 2, 4, 4, -0.5],
  ['BD', 1, 1, 0, 1, 2.5, 4, 6, 0.4],
  ['CD', 2, 1, 1, 0, 2.5, 4, 6, 0],
])('the binary pair %s has the published ties and denominators', (pair, ...published) => {
  const [ignore, congruence, conflict, subtract, average, jaccard, cosine, normalised] = published;
  const tie = (kind: PairKind, normalisation: PairNormalisation) =>
    pairTies(actorsOf(workedBinary), { kind, normalisation, scale: binary }).find(
      ({ source, target }) => source + target === pair,
    );
  expect(tie('IGNORE', 'NONE')?.weight).toBe(ignore);
  expect(tie('CONGRUENCE', 'NONE')?.weight ?? 0).toBe(congruence);
  expect(tie('CONFLICT', 'NONE')?.weight ?? 0).toBe(conflict);
  expect(tie('SUBTRACT', 'NONE')?.weight).toBe(subtract);
  expect(tie('SUBTRACT', 'AVERAGE_ACTIVITY')).toMatchObject({ raw: subtract, denominator: average });
  expect(tie('SUBTRACT', 'AVERAGE_ACTIVITY')?.weight).toBeCloseTo(normalised, 10);
  expect(tie('SUBTRACT', 'JACCARD')?.denominator).toBe(jaccard);
  expect(tie('SUBTRACT', 'COSINE')?.denominator).toBe(cosine);
});

test('the binary example has the published activities', () => {
  const counts = actorsOf(workedBinary);
  expect([...counts].map(([actor, profile]) => [actor, activityOf(profile)])).toEqual([
    ['A', 3],
    ['B', 2],
    ['C', 2],
    ['D', 3],
  ]);
});

test.each([
  [['A c 2', 'B c 5'], 0.7, 0.3],
  [['A c -4', 'B c 2'], 0.4, 0.6],
  [['A c -4', 'A c -4', 'B c 2', 'B c 2', 'B c 2'], 2.4, 3.6],
])('on the scale −5 to +5 %j gives congruence %d and conflict %d', (lines, congruence, conflict) => {
  const found = between(coded(...lines), 'AB', integer(5));
  expect(found.congruence).toBeCloseTo(congruence, 10);
  expect(found.conflict).toBeCloseTo(conflict, 10);
});

test.each([
  [2, 'AB', 1, 1],
  [2, 'AC', 0.75, 1.25],
  [2, 'BC', 0.75, 1.25],
  [3, 'AB', 4 / 3, 2 / 3],
  [3, 'AC', 7 / 6, 5 / 6],
  [3, 'BC', 7 / 6, 5 / 6],
])('on the scale declared ±%d the pair %s gives congruence %d and conflict %d', (range, pair, congruence, conflict) => {
  const found = between(workedInteger, pair, integer(range));
  expect(found.congruence).toBeCloseTo(congruence, 10);
  expect(found.conflict).toBeCloseTo(conflict, 10);
});

test('an actor who supports and opposes a claim combines to 3', () => {
  const combined = affiliationTies(actorsOf(workedBinary), { kind: 'COMBINE', normalisation: 'NONE', scale: binary });
  const of = (actor: string, claim: string) =>
    combined.find(({ source, target }) => source === actor && target === claim)?.weight;
  expect([of('D', 'c3'), of('D', 'c2'), of('A', 'c1'), of('A', 'c3')]).toEqual([3, 2, 1, undefined]);
});

test('affiliations count stances, or weigh them with their sign', () => {
  const levels = new Map([
    [-3, 1],
    [0, 4],
    [2, 2],
  ]);
  expect(affiliationWeight('IGNORE', levels, integer(3))).toBe(7);
  expect(affiliationWeight('SUBTRACT', levels, integer(3))).toBe(1);
  const both = new Map([
    [0, 1],
    [1, 3],
  ]);
  expect(affiliationWeight('SUBTRACT', both, binary)).toBe(2);
});

test('activity divides an affiliation by all of the actor, prominence by all of the claim', () => {
  const of = (normalisation: 'ACTIVITY' | 'PROMINENCE') =>
    affiliationTies(actorsOf(workedBinary), { kind: 'IGNORE', normalisation, scale: binary })[0];
  expect(of('ACTIVITY')).toEqual({ source: 'A', target: 'c1', raw: 2, denominator: 3, weight: 2 / 3 });
  expect(of('PROMINENCE')).toEqual({ source: 'A', target: 'c1', raw: 2, denominator: 4, weight: 0.5 });
});

test('a network of claims is the same with actors and claims exchanged', () => {
  const ask = { kind: 'SUBTRACT', normalisation: 'NONE', scale: binary } as const;
  const exchanged = workedBinary.map((stance) => ({ ...stance, actor: stance.claim, claim: stance.actor }));
  const ties = pairTies(countStances(workedBinary, 'CLAIMS'), ask);
  expect(ties).toEqual(pairTies(actorsOf(exchanged), ask));
  expect(ties.find(({ source, target }) => source === 'c1' && target === 'c2')?.weight).toBe(2 * 1 - 1);
});

test('ignoring polarity is congruence and conflict together, on any scale', () => {
  const [one, other] = profilesOf(workedInteger, 'AC');
  expect(pairDenominator('COSINE', one, other)).toBe(4);
  const { congruence, conflict } = between(workedInteger, 'AC', integer(3));
  expect(congruence + conflict).toBe(2);
});

test('an ambivalent stance has no place on the binary scale and the middle one on the integer scale', () => {
  expect(levelOf(binary, 'AMBIVALENT', 3)).toBeUndefined();
  expect(levelOf(integer(3), 'AMBIVALENT', 3)).toBe(0);
  expect([levelOf(binary, 'OPPOSE', 2), levelOf(integer(3), 'OPPOSE', 2), levelOf(integer(3), 'SUPPORT', 3)]).toEqual([
    0, -2, 3,
  ]);
});
