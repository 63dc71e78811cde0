import { labelOf } from '../engine/catalogue.ts';
import { wordsOf } from '../engine/answer.ts';
import type { ComputeRoot } from '../engine/computedRoots.ts';
import { inputError } from '../engine/inputError.ts';
import { reference } from '../engine/reference.ts';
import { relationOf } from '../engine/record.ts';
import type { EngineContext } from '../engine/rootResolvers.ts';
import type { Run } from '../graph/port.ts';
import { records } from '../concepts/records.ts';
import { stance } from '../concepts/stances/record.ts';
import { type ClaimCompared, compareClaims, type HeldStance } from './compareClaims.ts';
import { mustExist, typeOfId } from './knownIds.ts';
import { relationTypes } from './relations.ts';
import { sharedConnections } from './sharedConnections.ts';
import { countTies } from './ties.ts';
import { tooComplex } from './tooComplex.ts';

/** How many stances of each party a comparison reads at most. */
export const mostStances = 5_000;

const partyTypes: ReadonlySet<string> = new Set(
  records.filter(({ interfaces }) => interfaces.includes('Party')).map(({ type }) => type),
);

/** Two parties side by side: where they stand together and apart, and what both are tied to. */
export const compare: ComputeRoot<EngineContext> = async (args, { run }) => {
  const [a, b] = [String(args['a']), String(args['b'])];
  for (const [argument, id] of [
    ['a', a],
    ['b', b],
  ] as const)
    if (!partyTypes.has(typeOfId(argument, id)))
      throw inputError(`expected ${argument} to be a person, organisation or group, got ${JSON.stringify(id)}`, {
        argument,
      });
  if (a === b) throw inputError(`expected two different parties, got ${a} twice`, { argument: 'b' });
  const types = relationTypes(undefined);
  const degrees = await countTies(run, [a, b], types);
  mustExist('a', a, degrees);
  mustExist('b', b, degrees);
  let comparing: Promise<readonly ClaimCompared[]> | undefined;
  const claims = async (wanted: (claim: ClaimCompared) => boolean) => {
    comparing ??= readStances(run, a, b).then((held) => compareClaims(held));
    return (await comparing).filter(wanted);
  };
  const show = ({ claim, a: ofA, b: ofB, explicit }: ClaimCompared) => ({
    claim: reference(claim),
    a: ofA.map(reference),
    b: ofB.map(reference),
    explicit,
  });
  return {
    a: reference(a),
    b: reference(b),
    agreements: async () => (await claims(({ agree }) => agree)).map(show),
    disagreements: async () => (await claims(({ disagree }) => disagree)).map(show),
    onlyA: async () =>
      (await claims((each) => each.b.length === 0 && !each.disagree)).map(({ claim }) => reference(claim)),
    onlyB: async () =>
      (await claims((each) => each.a.length === 0 && !each.disagree)).map(({ claim }) => reference(claim)),
    sharedConnections: () => sharedConnections(run, a, b, types, degrees),
  };
};

/** The stances of both parties, each with whether a source names it as taken against the other. */
async function readStances(run: Run, a: string, b: string): Promise<HeldStance[]> {
  const held = `<-[:${relationOf(stance, 'holder')}]-(s)`;
  const rows = await run(
    `UNWIND $ids AS id MATCH (p:${labelOf('Node')} {id: id}) CALL (p) { MATCH (p)${held} ` +
      `MATCH (s)-[:${relationOf(stance, 'claim')}]->(c) WITH s, c ORDER BY s.id LIMIT $limit ` +
      'RETURN s.id AS stance, s.polarity AS polarity, c.id AS claim } ' +
      'RETURN p.id AS holder, stance AS stance, polarity AS polarity, claim AS claim',
    { ids: [a, b], limit: mostStances + 1 },
  );
  const stances = rows.map(([holder, id, polarity, claim]) => ({
    side: wordsOf(holder) === a ? ('a' as const) : ('b' as const),
    id: wordsOf(id),
    polarity: wordsOf(polarity),
    claim: wordsOf(claim),
  }));
  for (const side of ['a', 'b'])
    if (stances.filter((each) => each.side === side).length > mostStances)
      throw tooComplex(`expected each party to hold at most ${mostStances} stances, got more of ${side}`, side);
  const named = await run(
    'UNWIND $pairs AS pair ' +
      `MATCH (p:${labelOf('Node')} {id: pair[0]}) MATCH (p)${held} ` +
      `MATCH (s)-[:${relationOf(stance, 'against')}]->(o) WHERE o.id = pair[1] RETURN DISTINCT s.id AS stance`,
    {
      pairs: [
        [a, b],
        [b, a],
      ],
    },
  );
  const against = new Set(named.map(([id]) => wordsOf(id)));
  return stances.map((each) => ({ ...each, against: against.has(each.id) }));
}
