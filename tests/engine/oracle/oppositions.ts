import type { World, WorldRecord } from '../world/world.ts';
import { recordOf } from './links.ts';

/** A pair of stances by which two parties meet on a claim, or one stance that names the other party. */
interface Meeting {
  readonly party: string;
  readonly claim: string;
  readonly stances: readonly WorldRecord[];
  readonly named: boolean;
}

/** Whoever stands against a party: named by a source, or on the other side of a claim. */
export function opponentsOf(world: World, { id }: WorldRecord, most: number) {
  const stances = world.filter(({ type }) => type === 'Stance');
  const named = stances.flatMap((stance): Meeting[] => {
    const [holder, against] = [one(stance, 'holder'), stance.links['against'] ?? []];
    if (holder === undefined) return [];
    const parties = [...(holder === id ? against : []), ...(against.includes(id) ? [holder] : [])];
    return parties.map((party) => ({ party, claim: claimOf(stance), stances: [stance], named: true }));
  });
  return grouped(world, [...named, ...meetings(stances, id, (mine, theirs) => mine !== theirs)], id, most);
}

/** Whoever takes the same side of the same claims as a party. */
export function alliesOf(world: World, { id }: WorldRecord, most: number) {
  const stances = world.filter(({ type }) => type === 'Stance');
  return grouped(
    world,
    meetings(stances, id, (mine, theirs) => mine === theirs),
    id,
    most,
  );
}

const one = (record: WorldRecord, link: string): string | undefined => record.links[link]?.[0];

const claimOf = (stance: WorldRecord): string => one(stance, 'claim') ?? '';

function meetings(
  stances: readonly WorldRecord[],
  id: string,
  test: (mine: unknown, theirs: unknown) => boolean,
): Meeting[] {
  const sides = stances.filter(({ values }) => values['polarity'] !== 'AMBIVALENT');
  return sides.flatMap((mine) =>
    sides.flatMap((theirs) => {
      const party = one(theirs, 'holder');
      const isMeeting =
        one(mine, 'holder') === id &&
        party !== undefined &&
        claimOf(mine) === claimOf(theirs) &&
        test(mine.values['polarity'], theirs.values['polarity']);
      return isMeeting ? [{ party, claim: claimOf(mine), stances: [mine, theirs], named: false }] : [];
    }),
  );
}

function grouped(world: World, found: readonly Meeting[], id: string, most: number) {
  const parties = new Set(found.map(({ party }) => party));
  parties.delete(id);
  const byId = (ids: Iterable<string>) => [...new Set(ids)].sort().map((each) => recordOf(world, each));
  return [...parties]
    .map((party) => {
      const own = found.filter((meeting) => meeting.party === party);
      const stances = byId(own.flatMap((meeting) => meeting.stances.map((stance) => stance.id)));
      return {
        party: recordOf(world, party),
        explicit: own.some(({ named }) => named),
        claims: byId(own.map(({ claim }) => claim)),
        stances,
        citations: byId(stances.flatMap(({ links }) => links['citations'] ?? [])),
      };
    })
    .sort(
      (a, b) =>
        Number(b.explicit) - Number(a.explicit) ||
        b.claims.length - a.claims.length ||
        (a.party.id < b.party.id ? -1 : 1),
    )
    .slice(0, most);
}
