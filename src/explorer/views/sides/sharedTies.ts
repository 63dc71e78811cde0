import type { ShownComparison } from './compareDocument.ts';

type Graph = ShownComparison['sharedConnections'];
type Node = Graph['nodes'][number];
type Edge = Graph['edges'][number];

/** Something with a name that both sides are tied to. */
export type Hub = Extract<Node, { readonly name: string }>;

/** What ties one side to a hub, or both sides to each other. */
export interface SharedTie {
  readonly key: string;
  /** Whose tie it is; absent for what ties both to each other. */
  readonly party?: 'a' | 'b';
  /** The record that makes the tie, such as a post; absent for a plain tie, which its edge tells. */
  readonly fact?: Exclude<Node, Hub>;
  readonly edge: Edge;
}

/** A hub and how each side is tied to it. */
export interface SharedHub {
  readonly hub: Hub;
  readonly ties: readonly SharedTie[];
}

/** The shared connections of two parties, ready to be written as sentences. */
export interface SharedTies {
  readonly between: readonly SharedTie[];
  readonly hubs: readonly SharedHub[];
}

/** From which end of a fact its party is, and to which end its hub; by the kinds of the fact's ties. */
const facts: Readonly<Record<string, { readonly party: readonly string[]; readonly hub: readonly string[] }>> = {
  Affiliation: { party: ['AFFILIATION_OF'], hub: ['AFFILIATED_WITH'] },
  Investment: { party: ['INVESTED_BY'], hub: ['INVESTED_IN'] },
  Participation: { party: ['PART_PLAYED_BY'], hub: ['TOOK_PART_IN'] },
  Adoption: { party: ['ADOPTED_BY'], hub: ['ADOPTS', 'EARNS_BY', 'WITH_MODEL'] },
  Statement: { party: ['SPOKEN_BY'], hub: ['ABOUT'] },
  Stance: { party: ['HELD_BY'], hub: ['AGAINST'] },
};

/** Several stances of one party on one claim are told once. */
const keyOf = (fact: Exclude<Node, Hub>, party: string, edge: Edge): string =>
  fact.__typename === 'Stance' ? `${party} ${edge.target} ${fact.claim.id}` : `${party} ${edge.id}`;

const isHub = (node: Node | undefined): node is Hub => node !== undefined && 'name' in node;

/** Sorts the ties of a shared graph by what they tie both sides to; claims are left out, for they are compared one by one. */
export function sharedTies({ nodes, edges }: Graph, a: string, b: string): SharedTies {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const sideOf = (id: string): 'a' | 'b' | undefined => (id === a ? 'a' : id === b ? 'b' : undefined);
  const between: SharedTie[] = [];
  const hubs = new Map<string, SharedTie[]>();
  const add = (hub: string, tie: SharedTie) => {
    const ties = hubs.get(hub) ?? [];
    if (!ties.some(({ key }) => key === tie.key)) hubs.set(hub, [...ties, tie]);
  };

  for (const fact of nodes) {
    const ends = facts[fact.__typename];
    if (ends === undefined || isHub(fact)) continue;
    const ofFact = edges.filter(({ source }) => source === fact.id);
    const onBoth = [a, b].every((id) => ofFact.some(({ target }) => target === id));
    // Stances against each other are compared above, claim by claim.
    if (onBoth && ofFact[0] !== undefined) {
      if (fact.__typename !== 'Stance') between.push({ key: fact.id, fact, edge: ofFact[0] });
      continue;
    }
    for (const mine of ofFact) {
      const party = ends.party.includes(mine.kind) ? sideOf(mine.target) : undefined;
      if (party === undefined) continue;
      for (const edge of ofFact)
        if (ends.hub.includes(edge.kind) && isHub(byId.get(edge.target)))
          add(edge.target, { key: keyOf(fact, party, edge), party, fact, edge });
    }
  }
  for (const edge of edges) {
    const [source, target] = [byId.get(edge.source), byId.get(edge.target)];
    if (!isHub(source) || !isHub(target)) continue;
    const [from, to] = [sideOf(edge.source), sideOf(edge.target)];
    if (from !== undefined && to !== undefined) between.push({ key: edge.id, edge });
    else if (from !== undefined) add(edge.target, { key: edge.id, party: from, edge });
    else if (to !== undefined) add(edge.source, { key: edge.id, party: to, edge });
  }
  return {
    between,
    hubs: [...hubs].flatMap(([id, ties]) => {
      const hub = byId.get(id);
      const isShared = (['a', 'b'] as const).every((side) => ties.some(({ party }) => party === side));
      return isHub(hub) && isShared ? [{ hub, ties }] : [];
    }),
  };
}
