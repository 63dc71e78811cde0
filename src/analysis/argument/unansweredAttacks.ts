import { wordsOf } from '../../engine/answer.ts';
import { labelOf } from '../../engine/catalogue.ts';
import { relationOf } from '../../engine/record.ts';
import type { Run } from '../../graph/port.ts';
import { claim } from '../../concepts/claims/record.ts';
import { stance } from '../../concepts/stances/record.ts';
import type { Tie } from '../ties.ts';
import { tooComplex } from '../tooComplex.ts';

/** How many stances are read at most to tell which attacks were answered. */
export const mostAnswers = 50_000;

const [attacks, onClaim, heldBy] = [
  relationOf(claim, 'attacks'),
  relationOf(stance, 'claim'),
  relationOf(stance, 'holder'),
];

/**
 * The attacks that nobody answered: no claim in the whole graph attacks the attacking claim, and no party that supports
 * the attacked claim opposes the attacking one. Two round trips.
 */
export async function unansweredAttacks(run: Run, ties: readonly Tie[]): Promise<Tie[]> {
  const attacking = ties.filter(({ kind }) => kind === 'ATTACKS');
  const unattacked = await readUnattacked(run, [...new Set(attacking.map(({ source }) => source))]);
  const open = attacking.filter(({ source }) => unattacked.has(source));
  const holders = await readHolders(run, [...new Set(open.flatMap(({ source, target }) => [source, target]))]);
  return open.filter(({ source, target }) => {
    const opponents = holders.get(`${source} OPPOSE`) ?? new Set();
    return ![...(holders.get(`${target} SUPPORT`) ?? [])].some((party) => opponents.has(party));
  });
}

async function readUnattacked(run: Run, claims: readonly string[]): Promise<ReadonlySet<string>> {
  if (claims.length === 0) return new Set();
  const rows = await run(
    `UNWIND $ids AS id MATCH (c:${labelOf('Node')} {id: id}) ` +
      `WITH c, COUNT { (c)<-[:${attacks}]-() } AS attackers WHERE attackers = 0 RETURN c.id AS id`,
    { ids: claims },
  );
  return new Set(rows.map(([id]) => wordsOf(id)));
}

/** Who supports and who opposes each of some claims, by the claim and the word for it. */
async function readHolders(run: Run, claims: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const holders = new Map<string, Set<string>>();
  if (claims.length === 0) return holders;
  const rows = await run(
    `UNWIND $ids AS id MATCH (c:${labelOf('Node')} {id: id}) MATCH (c)<-[:${onClaim}]-(x) ` +
      `WHERE x.polarity IN ['SUPPORT', 'OPPOSE'] MATCH (x)-[:${heldBy}]->(h) WITH c, x, h ORDER BY x.id LIMIT $limit ` +
      'RETURN c.id AS claim, x.polarity AS polarity, h.id AS holder',
    { ids: claims, limit: mostAnswers + 1 },
  );
  if (rows.length > mostAnswers)
    throw tooComplex(
      `expected at most ${mostAnswers} stances on the claims that attack and are attacked, got more; ask for a shorter depth`,
      'depth',
    );
  for (const [of, polarity, holder] of rows) {
    const key = `${wordsOf(of)} ${wordsOf(polarity)}`;
    holders.set(key, (holders.get(key) ?? new Set()).add(wordsOf(holder)));
  }
  return holders;
}
