import type { ProfiledParty } from '../documents/partyFields.ts';
import type { Linked } from '../linked.ts';

/** How the records of the picture are tied to the one in its middle. */
export const tieKinds = ['against', 'with', 'post', 'road', 'money', 'model', 'part'] as const;

/** Such a way to be tied. */
export type TieKind = (typeof tieKinds)[number];

/** A record near the one in the middle. */
export interface Tie {
  readonly kind: TieKind;
  readonly entity: Linked;
}

/** Makes ties of one kind. */
export const tiesOf = (kind: TieKind, entities: readonly Linked[]): readonly Tie[] =>
  entities.map((entity) => ({ kind, entity }));

/** With whom a party stands and whom its money went to. */
export const partyTies = ({ opponents, allies, investmentsMade }: ProfiledParty): readonly Tie[] => [
  ...tiesOf(
    'against',
    opponents.map(({ party }) => party),
  ),
  ...tiesOf(
    'with',
    allies.map(({ party }) => party),
  ),
  ...tiesOf(
    'money',
    investmentsMade.nodes.map(({ target }) => target),
  ),
];

/** A record of the picture, with all ways in which it is tied to the one in the middle. */
export interface Neighbour {
  readonly entity: Linked;
  readonly kinds: readonly TieKind[];
}

/** The records that are drawn, each once, those of the same kind beside each other; a share of each kind where there are too many. */
export function chooseNeighbours(ties: readonly Tie[], most: number): readonly Neighbour[] {
  const all = new Map<string, { entity: Linked; kinds: TieKind[] }>();
  for (const { kind, entity } of ties) {
    const known = all.get(entity.id);
    if (known === undefined) all.set(entity.id, { entity, kinds: [kind] });
    else if (!known.kinds.includes(kind)) known.kinds.push(kind);
  }
  const queues = tieKinds.map((kind) => [...all.values()].filter(({ kinds }) => kinds[0] === kind));
  const places = queues.flatMap((queue) => queue.map((neighbour, place) => ({ neighbour, place })));
  const chosen = new Set(
    places
      .sort((a, b) => a.place - b.place)
      .slice(0, most)
      .map(({ neighbour }) => neighbour),
  );
  return queues.flat().filter((neighbour) => chosen.has(neighbour));
}
