import type { FieldCost } from './attachCosts.ts';

/** What a neighbourhood reads grows with each step; by the distance. */
const byDepth = [20, 100, 400];

/**
 * What fields that compute cost beside the objects that they give. 1 is what an object costs that is read from the graph;
 * a network and each of its scores is weighed so that a handful of them fits into one query, and dozens do not.
 */
export const fieldCosts: Readonly<Record<string, FieldCost>> = {
  'Query.paths': { computing: ({ maxLength }) => 40 * Number(maxLength) },
  'Query.neighbourhood': {
    computing: ({ of, depth }) => (Array.isArray(of) ? of.length : 1) * (byDepth[Number(depth) - 1] ?? 0),
    largest: 500,
  },
  'Query.argumentMap': { computing: 100, largest: 500 },
  'ArgumentMap.unanswered': { computing: 100 },
  'Query.compare': { computing: 200 },
  'Comparison.sharedConnections': { computing: 200 },
  'Query.timeline': { computing: 50 },
  'Query.search': { computing: 50 },
  'Query.discourseNetwork': { computing: 500 },
  'DiscourseNetwork.edges': { largest: 1_000 },
  'DiscourseNetwork.bipolarity': { computing: 500 },
  'DiscourseNetwork.modularity': { computing: 100 },
  'DiscourseNetwork.profile': { computing: 500 },
  'DiscourseNetwork.sayAndDo': { computing: 100 },
  'DiscourseNetwork.moneyAndStance': { computing: 300 },
  'DiscourseWindow.network': { computing: 200 },
};
