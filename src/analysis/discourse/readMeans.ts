import { wordsOf } from '../../engine/answer.ts';
import { labelOf } from '../../engine/catalogue.ts';
import { relationOf } from '../../engine/record.ts';
import type { Run, Value } from '../../graph/port.ts';
import { adoption } from '../../concepts/adoptions/record.ts';
import { investment } from '../../concepts/investments/record.ts';
import { bases } from '../interests.ts';

/** A party, or an organisation or owner behind it, with the roads that it has taken and the money put into it. */
export interface Means {
  readonly holder: string;
  /** From the party to the one meant, both included. */
  readonly way: readonly string[];
  /** The facts that hold the way together. */
  readonly facts: readonly string[];
  readonly adoptions: readonly { readonly id: string; readonly leaning: string | null }[];
  readonly stakes: readonly { readonly id: string; readonly investor: string }[];
}

const to = {
  adopter: relationOf(adoption, 'organisation'),
  strategy: relationOf(adoption, 'strategy'),
  investor: relationOf(investment, 'investor'),
  target: relationOf(investment, 'target'),
};

/** Reads for some parties themselves, their employers and the owners of either, in one round trip. */
export async function readMeans(run: Run, ids: readonly string[]): Promise<Means[]> {
  if (ids.length === 0) return [];
  const rows = await run(
    `UNWIND $ids AS id MATCH (_holder:${labelOf('Node')} {id: id}) ${bases} ` +
      `CALL (_base) { MATCH (_base)<-[:${to.adopter}]-(a) MATCH (a)-[:${to.strategy}]->(s) ` +
      'RETURN collect([a.id, s.leaning]) AS adoptions } ' +
      `CALL (_base) { MATCH (_base)<-[:${to.target}]-(i) MATCH (i)-[:${to.investor}]->(p) ` +
      'RETURN collect([i.id, p.id]) AS stakes } ' +
      'RETURN _holder.id AS holder, [each IN _way | each.id] AS way, [each IN _posts | each.id] AS facts, ' +
      'adoptions AS adoptions, stakes AS stakes',
    { ids },
  );
  const means = rows.map(([holder, way, facts, adoptions, stakes]): Means => ({
    holder: wordsOf(holder),
    way: listOf(way) as Means['way'],
    facts: listOf(facts) as Means['facts'],
    adoptions: (listOf(adoptions) as readonly (readonly [string, string | null])[]).map(([id, leaning]) => ({
      id,
      leaning,
    })),
    stakes: (listOf(stakes) as readonly (readonly [string, string])[]).map(([id, investor]) => ({ id, investor })),
  }));
  return means.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** A list in a cell; the text above decides what it holds. */
const listOf = (value: Value | undefined): unknown => value ?? [];

const keyOf = ({ way, facts }: Means): string => [...way, ...facts].join(' ');
