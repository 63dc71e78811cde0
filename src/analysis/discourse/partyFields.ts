import { wordsOf } from '../../engine/answer.ts';
import { labelOf } from '../../engine/catalogue.ts';
import { once } from '../../engine/once.ts';
import { reference } from '../../engine/reference.ts';
import type { Run } from '../../graph/port.ts';
import type { Leaning } from '../alignment.ts';
import { numberWithin } from '../knownIds.ts';
import { tooComplex } from '../tooComplex.ts';
import type { CodedStance } from './codedStance.ts';
import { relabellings, type SharingPair } from './moneyAndStance.ts';
import type { Place } from './place.ts';
import { type Means, readMeans } from './readMeans.ts';
import type { ReadStance } from './readStances.ts';
import { sayAndDo } from './sayAndDo.ts';
import type { PairQuestion } from './ties.ts';

/** Of how many actors at most deeds and money are read. */
export const mostParties = 1_000;

/** What a network of actors is made of, and what reads and computes more about them. */
export interface PartyQuestion {
  readonly run: Run;
  readonly place: Place;
  readonly read: readonly ReadStance[];
  readonly stances: readonly CodedStance[];
  readonly pairs: PairQuestion;
  readonly isSmall: boolean;
}

/** The fields of a network that look behind its actors: at what they do, and at whose money stands behind them. */
export function partyFields({ run, place, read, stances, pairs, isSmall }: PartyQuestion) {
  const actors = [...new Set(stances.map(({ actor }) => actor))].sort();
  const means = once(async () => {
    if (actors.length > mostParties)
      throw tooComplex(
        `expected at most ${mostParties} actors to look behind, got ${actors.length}; raise minimumActivity`,
        'minimumActivity',
      );
    return readMeans(run, actors);
  });
  return {
    sayAndDo: async ({ first }: Readonly<Record<string, unknown>>) => {
      const count = numberWithin('first', first, [1, 100]);
      const leanings = await readLeanings(run, [...new Set(stances.map(({ claim }) => claim))]);
      const polarities = new Map(read.map(({ id, polarity }) => [id, polarity]));
      const said = stances.map(({ id, actor, claim }) => {
        return { id, actor, polarity: polarities.get(id) ?? '', leaning: leanings.get(claim) ?? null };
      });
      return sayAndDo(said, await means())
        .slice(0, count)
        .map((each) => ({
          party: reference(each.actor),
          adoption: reference(each.adoption),
          chain: each.way.map(reference),
          facts: each.facts.map(reference),
          alignment: each.alignment,
          inferred: true,
          stances: each.stances.map(({ id, alignment }) => ({ stance: reference(id), alignment })),
        }));
    },
    moneyAndStance: async () => {
      const behind = factsByPurse(await means());
      const purses = Object.fromEntries(actors.map((actor) => [actor, [...(behind.get(actor)?.keys() ?? [])]]));
      const { sharing, ...found } = await place('moneyAndStance', isSmall, stances, pairs, purses);
      return {
        ...found,
        permutations: relabellings,
        sharingPairs: sharing.length,
        sharing: ({ first }: Readonly<Record<string, unknown>>) =>
          sharing.slice(0, numberWithin('first', first, [1, 100])).map((pair) => showPair(pair, behind)),
      };
    },
  };
}

type FactsByPurse = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** For each actor, whose money stands behind it, and by which facts. */
function factsByPurse(means: readonly Means[]): FactsByPurse {
  const behind = new Map<string, Map<string, Set<string>>>();
  const add = (holder: string, purse: string, facts: readonly string[]): void => {
    const purses = behind.get(holder) ?? new Map<string, Set<string>>();
    const known = purses.get(purse) ?? new Set<string>();
    for (const fact of facts) known.add(fact);
    behind.set(holder, purses.set(purse, known));
  };
  for (const { holder, way, facts, stakes } of means) {
    add(holder, way.at(-1) ?? holder, facts);
    for (const { id, investor } of stakes) add(holder, investor, [...facts, id]);
  }
  return behind;
}

function showPair({ a, b, congruence, shared }: SharingPair, behind: FactsByPurse) {
  const facts = [a, b].flatMap((actor) => shared.flatMap((purse) => [...(behind.get(actor)?.get(purse) ?? [])]));
  return {
    a: reference(a),
    b: reference(b),
    congruence,
    shared: shared.map(reference),
    facts: [...new Set(facts)].sort().map(reference),
  };
}

async function readLeanings(run: Run, ids: readonly string[]): Promise<ReadonlyMap<string, Leaning>> {
  if (ids.length === 0) return new Map();
  const rows = await run(
    `UNWIND $ids AS id MATCH (c:${labelOf('Node')} {id: id}) RETURN c.id AS id, c.leaning AS leaning`,
    { ids },
  );
  return new Map(rows.map(([id, leaning]) => [wordsOf(id), (leaning ?? null) as Leaning]));
}
