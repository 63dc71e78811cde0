import { commonTone, type Days, type Network, type NetworkTie, type NodeKind, type Side } from './network.ts';
import { type RelationName, relations } from './relations.ts';

/** What a reader wants to see of the debate; an empty list asks for everything. */
export interface Choice {
  readonly questions: readonly string[];
  readonly sides: readonly Side[];
  readonly kinds: readonly NodeKind[];
  /** A month such as 2024-03. */
  readonly from: string | undefined;
  readonly until: string | undefined;
}

/** How many things a reader chose. */
export const countFilters = ({ questions, sides, kinds, from, until }: Choice): number =>
  questions.length + sides.length + kinds.length + [from, until].filter((month) => month !== undefined).length;

/** What the filter left, and how many ties it left out because nobody says when they were. */
export interface Filtered {
  readonly network: Network;
  readonly undated: number;
}

/** The part of the network that one relation makes, and of it only nodes that have a tie. */
export function ofRelation({ nodes, ties }: Network, relation: RelationName): Network {
  const wanted = new Set<string>(relations[relation]);
  const kept = ties.filter(({ kind }) => wanted.has(kind));
  if (relation !== 'money') return { nodes: tied(nodes, kept), ties: kept };
  // Of models and parents, only those behind which money stands or through which it passes are about money.
  const funded = new Set(kept.flatMap(({ kind, source, target }) => (kind === 'INVESTMENT' ? [source, target] : [])));
  const aboutMoney = kept.filter(
    ({ kind, source, target }) =>
      kind === 'INVESTMENT' ||
      kind === 'EARNS_BY' ||
      (kind === 'DEVELOPED_BY' ? funded.has(target) : funded.has(source) || funded.has(target)),
  );
  return { nodes: tied(nodes, aboutMoney), ties: aboutMoney };
}

/** The part of a relation's network that the filters ask for; nodes that lose all their ties go too. */
export function filterNetwork({ nodes, ties }: Network, choice: Choice): Filtered {
  const { questions, sides, kinds, from, until } = choice;
  const shown = new Set(
    nodes
      .filter(({ id, kind, question, side }) => {
        if (kinds.length > 0 && !kinds.includes(kind)) return false;
        if (questions.length > 0 && kind === 'Question' && !questions.includes(id)) return false;
        if (questions.length > 0 && kind === 'Claim' && !questions.includes(question ?? '')) return false;
        return sides.length === 0 || !hasSide(kind) || (side !== null && sides.includes(side));
      })
      .map(({ id }) => id),
  );
  const between = ties.filter(({ source, target }) => shown.has(source) && shown.has(target));
  const kept = from === undefined && until === undefined ? between : between.flatMap((tie) => within(tie, from, until));
  const stances = kept.filter(({ kind }) => kind === 'STANCE');
  const speaking = new Set(stances.map(({ source }) => source));
  const spokenOf = new Set(stances.map(({ target }) => target));
  const areDated = from !== undefined || until !== undefined;
  const areClaimsChosen = questions.length > 0 || sides.length > 0;
  const chosen = kept.filter(({ kind, source, target }) => {
    // Who is against whom depends on the claim: where claims are chosen, only those who speak of one of them stay.
    if (kind === 'AGAINST') return !areClaimsChosen || speaking.has(source);
    // Claims have no date; in a time they are there if somebody spoke of them then.
    if (kind === 'ANSWERS') return !areDated || spokenOf.has(source);
    return !areDated || !['SUPPORTS', 'ATTACKS'].includes(kind) || (spokenOf.has(source) && spokenOf.has(target));
  });
  return {
    network: { nodes: tied(nodes, chosen), ties: chosen },
    undated: between.filter((tie) => isDateable(tie) && !tie.facts.some(({ days }) => days !== null)).length,
  };
}

const hasSide = (kind: NodeKind): boolean => ['Claim', 'Model', 'Product', 'Strategy', 'BusinessModel'].includes(kind);

/** Wording and ownership have no date; they stay as long as both their ends do. */
const isDateable = ({ kind }: NetworkTie): boolean =>
  !['ANSWERS', 'SUPPORTS', 'ATTACKS', 'DEVELOPED_BY', 'OWNED_BY', 'PART_OF'].includes(kind);

function within(tie: NetworkTie, from: string | undefined, until: string | undefined): NetworkTie[] {
  if (!isDateable(tie)) return [tie];
  const facts = tie.facts.filter(({ days }) => days !== null && overlaps(days, from, until));
  return facts.length === 0 ? [] : [{ ...tie, facts, tone: commonTone(facts.map(({ tone }) => tone)) }];
}

/** Whether it can have been in the months asked for. Days and months compare as they are written. */
function overlaps({ earliest, latest }: Days, from: string | undefined, until: string | undefined): boolean {
  const startsTooLate = until !== undefined && earliest !== null && earliest.slice(0, 7) > until;
  const endsTooEarly = from !== undefined && latest !== null && latest.slice(0, 7) < from;
  return !startsTooLate && !endsTooEarly;
}

function tied<Node extends { readonly id: string }>(nodes: readonly Node[], ties: readonly NetworkTie[]): Node[] {
  const ends = new Set(ties.flatMap(({ source, target }) => [source, target]));
  return nodes.filter(({ id }) => ends.has(id));
}
