import { mostSearched } from './bipolarity.ts';
import type { DiscourseSettings } from './settings.ts';
import type { DiscourseTie } from './ties.ts';

interface Shown {
  readonly nodes: readonly string[];
  readonly degrees: ReadonlyMap<string, number>;
  readonly settings: DiscourseSettings;
  readonly ties: readonly DiscourseTie[];
  readonly actorCount: number;
}

/** What to mind in reading a network: that it is empty, small or full of nodes without ties. */
export function warningsOf({ nodes, degrees, settings, ties, actorCount }: Shown): string[] {
  if (nodes.length === 0) return ['No stance is left, so that the network is empty.'];
  const isolated = nodes.filter((node) => !degrees.has(node));
  return [
    ...(nodes.length === 1 ? ['There is only one node, so that nothing can be tied.'] : []),
    ...(nodes.length > 1 && ties.length === 0 ? ['All nodes are isolated: no two are tied.'] : []),
    ...(isolated.length > 0 && ties.length > 0 ? [`Nodes without a tie: ${isolated.length} of ${nodes.length}.`] : []),
    ...(actorCount > mostSearched
      ? [`There are more than ${mostSearched} actors, so that bipolarity, camps and their profile are not computed.`]
      : []),
    ...(settings.normalisation === 'AVERAGE_ACTIVITY' && settings.duplicates === 'INCLUDE'
      ? ['Ties divided by average activity are not bounded by 1 unless duplicates are removed.']
      : []),
  ];
}
