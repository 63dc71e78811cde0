import { once } from '../../engine/once.ts';
import { reference } from '../../engine/reference.ts';
import type { Run } from '../../graph/port.ts';
import { numberWithin } from '../knownIds.ts';
import { tooComplex } from '../tooComplex.ts';
import type { AffiliationKind } from './affiliation.ts';
import { campProfile } from './campProfile.ts';
import { mostSearched } from './bipolarity.ts';
import { activityOf, countStances, type Ends } from './counts.ts';
import type { PairNormalisation } from './denominators.ts';
import { encode } from './encode.ts';
import { pairsAtMost } from './pairsAtMost.ts';
import { partyFields } from './partyFields.ts';
import type { Place } from './place.ts';
import type { ReadStance } from './readStances.ts';
import { salience } from './salience.ts';
import type { DiscourseSettings } from './settings.ts';
import { campId, campsOf, showBipolarity } from './showBipolarity.ts';
import { showParameters } from './showParameters.ts';
import { type Broker, mostBrokers } from './structure.ts';
import { ShownTie } from './ShownTie.ts';
import { stancesBehind } from './stancesBehind.ts';
import { affiliationTies, type DiscourseTie, type PairKind } from './ties.ts';
import { warningsOf } from './warnings.ts';

/** How many ties a network shows at most. */
export const mostTies = 20_000;

/** How many pairs of nodes are compared at most. */
export const mostPairs = 500_000;

/**
 * Above so many stances communities are computed in a thread of their own; bipolarity above so many actors; ties above
 * so many nodes times stances, fewer of which are compared in less time than it takes to bring them to a thread.
 */
const few = { stances: 500, actors: 6, comparisons: 100_000 };

/** What reads and computes what a network asks for. */
export interface Tools {
  readonly run: Run;
  readonly place: Place;
}

/** A network as GraphQL shows it. Each score is computed once, when a field that needs it is selected. */
export async function buildNetwork(read: readonly ReadStance[], settings: DiscourseSettings, { run, place }: Tools) {
  const { network, kind, scale, normalisation, threshold } = settings;
  const { stances, warnings } = encode(read, settings);
  const affiliation = network === 'AFFILIATION';
  const ends: Ends = network === 'CLAIMS' ? 'CLAIMS' : 'ACTORS';
  const pairs = { kind: kind as PairKind, normalisation: normalisation as PairNormalisation, scale };
  const counts = countStances(stances, ends);
  const pairCount = affiliation ? 0 : pairsAtMost(counts);
  if (pairCount > mostPairs)
    throw tooComplex(
      `expected at most ${mostPairs} pairs of nodes that may share something, got ${pairCount}; ask for one ` +
        'question, for fewer stances with where, for a higher minimumActivity, or for an AFFILIATION network',
      'where',
    );
  const ties = cut(
    affiliation
      ? affiliationTies(counts, ofAffiliations(settings))
      : await place('ties', counts.size * stances.length <= few.comparisons, stances, ends, pairs),
    threshold,
  );
  const activities = new Map([...counts].map(([node, profile]) => [node, activityOf(profile)]));
  if (affiliation)
    for (const [claim, profile] of countStances(stances, 'CLAIMS')) activities.set(claim, activityOf(profile));
  const behind = stancesBehind(stances, ends, affiliation);
  const isSmall = stances.length <= few.stances;
  const structure = once(() => place('structure', isSmall, stances, ends, { ...pairs, kind: 'SUBTRACT' }));
  const actorCount = new Set(stances.map(({ actor }) => actor)).size;
  const hasFew = isSmall && actorCount <= few.actors;
  const bipolarity = once(async () => {
    return actorCount > mostSearched ? null : place('bipolarity', hasFew, stances, scale);
  });
  const behindParties = partyFields({ run, place, read, stances, pairs, isSmall: hasFew });
  const degrees = degreesOf(ties);

  return {
    // All ties and what stands behind each, for files, which have no pages.
    ties,
    behind,
    nodes: [...activities].map(([id, activity]) => ({
      node: reference(id),
      activity,
      degree: degrees.get(id) ?? 0,
      community: async () => (affiliation ? null : (await structure()).communities[id]),
      betweenness: async () => (affiliation ? null : (await structure()).betweenness[id]),
      pageRank: async () => (affiliation ? null : ((await structure()).pageRank?.[id] ?? null)),
    })),
    edges: ({ first }: Readonly<Record<string, unknown>>) =>
      strongest(ties, first).map((tie) => new ShownTie(tie, behind)),
    tieCount: ties.length,
    weightSum: ties.reduce((sum, { weight }) => sum + weight, 0),
    stanceCount: new Set(stances.map(({ id }) => id)).size,
    modularity: async () => (affiliation ? null : (await structure()).modularity),
    brokers: async ({ first }: Readonly<Record<string, unknown>>) => {
      const count = numberWithin('first', first, [1, mostBrokers]);
      return affiliation ? [] : (await structure()).brokers.slice(0, count).map(showBroker);
    },
    bipolarity: async () => showBipolarity(await bipolarity()),
    profile: async () =>
      campProfile(stances, campsOf(await bipolarity()), scale).map(({ claim, means, difference }) => ({
        claim: reference(claim),
        camps: means.map((mean, index) => ({ camp: campId(index), mean })),
        difference,
      })),
    sayAndDo: behindParties.sayAndDo,
    moneyAndStance: () => (network === 'ACTORS' ? behindParties.moneyAndStance() : null),
    salience: () => salience(read).map((counted) => ({ ...counted, claim: reference(counted.claim) })),
    parameters: showParameters(settings),
    warnings: [...warnings, ...warningsOf({ nodes: [...activities.keys()], degrees, settings, ties, actorCount })],
  };
}

const ofAffiliations = ({ kind, normalisation, scale }: DiscourseSettings) => ({
  kind: kind as AffiliationKind,
  normalisation: normalisation as 'NONE' | 'ACTIVITY' | 'PROMINENCE',
  scale,
});

const showBroker = ({ node, betweenness, reached }: Broker) => ({
  node: reference(node),
  betweenness,
  reached: reached.map(({ community, nodes }) => ({ community, nodes: nodes.map(reference) })),
});

const cut = (ties: readonly DiscourseTie[], threshold: number | null): readonly DiscourseTie[] =>
  threshold === null ? ties : ties.filter(({ weight }) => Math.abs(weight) >= threshold);

/** The ties of the greatest absolute weight; what weighs the same stays in the order of the ids. */
function strongest(ties: readonly DiscourseTie[], first: unknown): readonly DiscourseTie[] {
  const count = first === undefined || first === null ? mostTies : numberWithin('first', first, [1, mostTies]);
  return [...ties].sort((one, other) => Math.abs(other.weight) - Math.abs(one.weight)).slice(0, count);
}

/** How many ties each node has. */
function degreesOf(ties: readonly DiscourseTie[]): ReadonlyMap<string, number> {
  const degrees = new Map<string, number>();
  for (const { source, target } of ties)
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  return degrees;
}
