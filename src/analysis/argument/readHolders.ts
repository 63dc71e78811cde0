import { wordsOf } from '../../engine/answer.ts';
import { labelOf } from '../../engine/catalogue.ts';
import { groupBy } from '../../engine/groupBy.ts';
import { relationOf } from '../../engine/record.ts';
import type { Run } from '../../graph/port.ts';
import { stance } from '../../concepts/stances/record.ts';

/** How many stances on one claim are read at most. */
export const mostStances = 100;

/** What one party makes of a claim: its stances of one polarity. The party is null where nobody is named. */
export interface Holding {
  readonly party: string | null;
  readonly polarity: string;
  readonly stances: readonly string[];
}

/** Who holds what on a claim, and whether there are more stances than were read. */
export interface Holders {
  readonly holdings: readonly Holding[];
  readonly truncated: boolean;
}

const text =
  `UNWIND $ids AS id MATCH (c:${labelOf('Node')} {id: id}) ` +
  `CALL (c) { MATCH (c)<-[:${relationOf(stance, 'claim')}]-(x) WITH x ORDER BY x.id LIMIT $limit ` +
  `CALL (x) { MATCH (x)-[:${relationOf(stance, 'holder')}]->(h) RETURN collect(h.id) AS holders } ` +
  'RETURN collect([x.id, x.polarity, holders]) AS held } RETURN c.id AS id, held AS held';

const polarities = ['SUPPORT', 'OPPOSE', 'AMBIVALENT'];

/** Reads who takes a stance on each of some claims: supporters first, then opponents, and by id. */
export async function readHolders(run: Run, claims: readonly string[]): Promise<ReadonlyMap<string, Holders>> {
  if (claims.length === 0) return new Map();
  const rows = await run(text, { ids: claims, limit: mostStances + 1 });
  return new Map(
    rows.map(([id, held]) => {
      const stances = (held as unknown as Held[]).sort(([one], [other]) => (one < other ? -1 : 1));
      const holdings = grouped(stances.slice(0, mostStances));
      return [wordsOf(id), { holdings, truncated: stances.length > mostStances }];
    }),
  );
}

type Held = readonly [stance: string, polarity: string, holders: readonly string[]];

function grouped(stances: readonly Held[]): Holding[] {
  const groups = groupBy(stances, ([, polarity, [party = '']]) => `${polarities.indexOf(polarity)} ${party}`);
  return [...groups]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (first === undefined) return [];
      const [, polarity, [party = null]] = first;
      return { party, polarity, stances: group.map(([id]) => id) };
    });
}
