import type { MapPage } from '../pageDocument.ts';
import {
  commonTone,
  type Days,
  type Network,
  type NetworkNode,
  type NetworkTie,
  type NodeKind,
  nodeKinds,
  type Side,
  type TieFact,
  tieId,
  type TieKind,
  type Tone,
} from './network.ts';

interface Named {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
}

/** Makes one network of all that the pages brought; a tie to a record that they did not bring is left out. */
export function debateNetwork(pages: readonly MapPage[]): Network {
  const nodes = pages.flatMap(nodesOf);
  const known = new Set(nodes.map(({ id }) => id));
  const ties = new Map<string, { kind: TieKind; source: string; target: string; facts: TieFact[] }>();
  for (const { kind, source, target, fact } of pages.flatMap(tiesOf)) {
    if (!known.has(source) || !known.has(target)) continue;
    const id = tieId(kind, source, target);
    const tie = ties.get(id) ?? { kind, source, target, facts: [] };
    if (fact !== undefined) tie.facts.push(fact);
    ties.set(id, tie);
  }
  return {
    nodes,
    ties: [...ties].map(([id, tie]): NetworkTie => ({ ...tie, id, tone: toneOf(tie), weight: 1 })),
  };
}

function toneOf({ kind, facts }: { readonly kind: TieKind; readonly facts: readonly TieFact[] }): Tone {
  if (kind === 'SUPPORTS') return 'SUPPORT';
  if (kind === 'ATTACKS' || kind === 'AGAINST') return 'OPPOSE';
  return commonTone(facts.map(({ tone }) => tone));
}

function nodesOf(page: MapPage): NetworkNode[] {
  const node = (kind: NodeKind, { id, zh, en }: Named, more: Partial<NetworkNode> = {}): NetworkNode => ({
    id,
    kind,
    names: { zh, en },
    named: true,
    side: null,
    question: null,
    ...more,
  });
  const sideOf = (access: 'OPEN' | 'CLOSED' | 'MIXED' | null): Side | null => (access === 'MIXED' ? 'BOTH' : access);
  const byKind: Readonly<Record<NodeKind, readonly NetworkNode[]>> = {
    Person: page.people.nodes.map((each) => node('Person', each, { named: each.named })),
    Group: page.groups.nodes.map((each) => node('Group', each)),
    Organisation: page.organisations.nodes.map((each) => node('Organisation', each)),
    Model: page.models.nodes.map((each) => node('Model', each, { side: sideOf(each.access) })),
    Product: page.products.nodes.map((each) => node('Product', each, { side: sideOf(each.access) })),
    Question: page.questions.nodes.map((each) => node('Question', each)),
    Claim: page.claims.nodes.map((each) =>
      node('Claim', each, { side: each.leaning, question: each.question?.id ?? null }),
    ),
    Strategy: page.strategies.nodes.map((each) => node('Strategy', each, { side: each.leaning })),
    BusinessModel: page.businessModels.nodes.map((each) => node('BusinessModel', each, { side: each.leaning })),
  };
  return nodeKinds.flatMap((kind) => byKind[kind]);
}

interface Found {
  readonly kind: TieKind;
  readonly source: string;
  readonly target: string;
  readonly fact?: TieFact;
}

function tiesOf(page: MapPage): Found[] {
  const ties: Found[] = [];
  const add = (kind: TieKind, source: string | undefined, target: string | undefined, fact?: TieFact) => {
    if (source !== undefined && target !== undefined) {
      ties.push({ kind, source, target, ...(fact !== undefined && { fact }) });
    }
  };
  const plain = (id: string, days: Days | null): TieFact => ({ id, tone: 'PLAIN', days });
  for (const { id, polarity, holder, claim, statement, shownBy, against } of page.stances.nodes) {
    const deed = shownBy !== null && 'date' in shownBy ? shownBy.date : null;
    const fact = { id, tone: polarity, days: statement?.date ?? deed };
    add('STANCE', holder?.id, claim.id, fact);
    for (const party of against) add('AGAINST', holder?.id, party.id, { ...fact, tone: 'OPPOSE' });
  }
  for (const { id, question, supports, attacks } of page.claims.nodes) {
    add('ANSWERS', id, question?.id, plain(id, null));
    for (const other of supports) add('SUPPORTS', id, other.id);
    for (const other of attacks) add('ATTACKS', id, other.id);
  }
  for (const { id, parent } of page.organisations.nodes) add('PART_OF', id, parent?.id);
  for (const { id, developer } of page.models.nodes) add('DEVELOPED_BY', id, developer?.id);
  for (const { id, owner } of page.products.nodes) add('OWNED_BY', id, owner?.id);
  for (const { id, since, until, person, organisation } of page.affiliations.nodes) {
    const days =
      since === null && until === null ? null : { earliest: since?.earliest ?? null, latest: until?.latest ?? null };
    add('AFFILIATION', person.id, organisation.id, plain(id, days));
  }
  for (const { id, asOf, organisation, strategy, models, businessModels } of page.adoptions.nodes) {
    const fact = plain(id, asOf);
    add('ADOPTS', organisation.id, strategy.id, fact);
    for (const model of models) add('WITH_MODEL', organisation.id, model.id, fact);
    for (const businessModel of businessModels) add('EARNS_BY', organisation.id, businessModel.id, fact);
  }
  for (const { id, date, investor, target } of page.investments.nodes) {
    add('INVESTMENT', investor.id, target.id, plain(id, date));
  }
  return ties;
}
