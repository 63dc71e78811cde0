import { reference } from '../engine/reference.ts';
import type { Run } from '../graph/port.ts';
import { mostTies } from './findPaths.ts';
import { createKnownGraph, distancesTo } from './knownGraph.ts';
import { showEdges } from './showEdges.ts';
import { countTies, readTies, type Tie, tieId } from './ties.ts';

const mostShared = 50;
const furthest = 2;

/** What two parties are both tied to within two ties each, and the ties by which they are. */
export async function sharedConnections(
  run: Run,
  a: string,
  b: string,
  types: string,
  degrees: ReadonlyMap<string, number>,
): Promise<Readonly<Record<string, unknown>>> {
  const known = createKnownGraph();
  const first = affordable([a, b], degrees, mostTies);
  known.add(await readTies(run, first.ids, types));
  const around = [...known.ties.keys()].filter((id) => id !== a && id !== b).sort();
  const second = affordable(around, await countTies(run, around, types), mostTies - first.sum);
  known.add(await readTies(run, second.ids, types));

  const [toA, toB] = [distancesTo(known.ties, a, furthest), distancesTo(known.ties, b, furthest)];
  const far = (id: string): number => (toA.get(id) ?? 0) + (toB.get(id) ?? 0);
  const all = [...toA.keys()]
    .filter((id) => id !== a && id !== b && toB.has(id))
    .sort((one, other) => far(one) - far(other) || (one < other ? -1 : 1));
  const shared = all.slice(0, mostShared);
  const nodes = new Set([a, b, ...shared]);
  const ties = new Map<string, Tie>();
  for (const distances of [toA, toB])
    for (const id of shared) {
      let rim = [id];
      for (let left = distances.get(id) ?? 0; left > 0; left--) {
        const nearer = rim.flatMap((from) =>
          [...(known.ties.get(from) ?? [])].filter(([to]) => distances.get(to) === left - 1),
        );
        for (const [to, tie] of nearer) {
          nodes.add(to);
          ties.set(tieId(tie), tie);
        }
        rim = [...new Set(nearer.map(([to]) => to))];
      }
    }
  const inOrder = [...ties.keys()].sort().flatMap((id) => ties.get(id) ?? []);
  return {
    nodes: [...nodes].map(reference),
    edges: showEdges(run, inOrder),
    truncated: first.cut || second.cut || shared.length < all.length,
  };
}

/** The records whose ties together are not too many to read, the others left out. */
function affordable(
  ids: readonly string[],
  degrees: ReadonlyMap<string, number>,
  most: number,
): { readonly ids: readonly string[]; readonly sum: number; readonly cut: boolean } {
  let sum = 0;
  const taken = ids.filter((id) => {
    const degree = degrees.get(id) ?? 0;
    if (sum + degree > most) return false;
    sum += degree;
    return true;
  });
  return { ids: taken, sum, cut: taken.length < ids.length };
}
